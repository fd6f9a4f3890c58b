import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { describeUnless } from '../../../libs/testing/src/describe-unless.js';
import type { Manifest } from '../manifest.js';
import { K8S, RENDERED } from '../places.js';
import { obstacleToRendering, parseManifests, render } from '../render.js';
import { wrongIn } from '../rules/all-rules.js';
import { secretsNamedIn } from '../rules/secrets.js';

const PRODUCTION = 'overlays/production';
const MIGRATE = `${PRODUCTION}/migrate`;

describeUnless(obstacleToRendering(), 'kustomize', 'the manifests of Kubernetes', () => {
  const rendered = new Map<string, string>();

  beforeAll(async () => {
    for (const folder of RENDERED) rendered.set(folder, await render(folder));
  });

  const manifestsOf = (folder: string): Manifest[] => parseManifests(rendered.get(folder)!);
  const named = (manifests: Manifest[], kind: string, name: string): any =>
    manifests.find((each) => each.kind === kind && each.metadata.name === name)!;
  const containerOf = (workload: any) => workload.spec.template.spec.containers[0];

  it.each(RENDERED)('of k8s/%s break no rule', (folder) => {
    expect(wrongIn(manifestsOf(folder))).toEqual([]);
  });

  it('name no secret that k8s/README.md does not tell of', () => {
    const readme = readFileSync(join(K8S, 'README.md'), 'utf8');
    const named = [...manifestsOf(PRODUCTION), ...manifestsOf(MIGRATE)];
    const untold = secretsNamedIn(named).filter((each) => {
      const [secret, key] = each.split('/');
      return !readme
        .split('\n')
        .some((line) => line.includes(`\`${secret}\``) && line.includes(`\`${key}\``));
    });
    expect(untold).toEqual([]);
  });

  describe('are seen to be wrong', () => {
    const broken: [string, (manifests: Manifest[]) => void, RegExp, string?][] = [
      [
        'where a container may write to its root',
        (all) =>
          (containerOf(named(all, 'Deployment', 'intake')).securityContext.readOnlyRootFilesystem = false),
        /intake, container app, lacks readOnlyRootFilesystem/,
      ],
      [
        'where a container keeps a capability',
        (all) =>
          (containerOf(named(all, 'Deployment', 'web')).securityContext.capabilities.add = ['NET_ADMIN']),
        /web, container app, lacks capabilities/,
      ],
      [
        'where a job is given a token of Kubernetes',
        (all) =>
          delete named(all, 'Job', 'migrate-intake-0.1.0').spec.template.spec.automountServiceAccountToken,
        /Job migrate-intake-0\.1\.0 is given a token/,
        MIGRATE,
      ],
      [
        'where a setting is misspelt',
        (all) =>
          containerOf(named(all, 'Deployment', 'scheduling')).env.push({ name: 'YEAR_ENDS', value: 'x' }),
        /scheduling sets YEAR_ENDS, which nobody reads/,
      ],
      [
        'where a setting is missing',
        (all) => {
          const container = containerOf(named(all, 'Deployment', 'assignment'));
          container.env = container.env.filter(({ name }: { name: string }) => name !== 'AGENT_KEY');
        },
        /assignment does not set AGENT_KEY/,
      ],
      [
        'where more processes than partitions may read',
        (all) => (named(all, 'ScaledObject', 'intake').spec.maxReplicaCount = 13),
        /allows 13 processes for 12 partitions/,
      ],
      [
        'where two scale one deployment',
        (all) => (named(all, 'HorizontalPodAutoscaler', 'web').spec.scaleTargetRef.name = 'intake'),
        /both scale intake/,
      ],
      [
        'where a job has the name of another version',
        (all) => (containerOf(named(all, 'Job', 'migrate-intake-0.1.0')).image = 'junban/intake:0.2.0'),
        /call it migrate-intake-0\.2\.0/,
        MIGRATE,
      ],
      [
        'where a secret is written down',
        (all) => all.push({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'leak' } }),
        /Secret leak is written down/,
      ],
      [
        'where a pod is killed while it stops',
        (all) => (named(all, 'Deployment', 'intake').spec.template.spec.terminationGracePeriodSeconds = 20),
        /intake is killed after 20 s, while it may still stop/,
      ],
      [
        "where a service reaches another one's database",
        (all) => (named(all, 'NetworkPolicy', 'intake-database').spec.podSelector = {}),
        /eligibility reaches the databases/,
      ],
      [
        'where measurements have not the names that alerts ask for',
        (all) => delete named(all, 'PodMonitor', 'junban').spec.jobLabel,
        /JunbanServiceDown asks for the job intake/,
      ],
      [
        'where anybody may send requests',
        (all) => delete named(all, 'NetworkPolicy', 'requests').spec.ingress[0].from,
        /intake takes requests from anybody/,
      ],
    ];

    it.each(broken)('%s', (_, breakIt, said, folder = PRODUCTION) => {
      const manifests = manifestsOf(folder);
      breakIt(manifests);
      expect(wrongIn(manifests).join('\n')).toMatch(said);
    });
  });
});
