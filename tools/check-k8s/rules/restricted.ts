import { type Rule, type Security, workloadsIn } from '../manifest.js';

/** What a container must say of itself: Pod Security 'restricted', and that it writes nowhere but to volumes. */
const WANTED: readonly [what: string, holds: (security: Security) => boolean][] = [
  ['runAsNonRoot', ({ runAsNonRoot }) => runAsNonRoot === true],
  ['allowPrivilegeEscalation: false', ({ allowPrivilegeEscalation }) => allowPrivilegeEscalation === false],
  ['readOnlyRootFilesystem', ({ readOnlyRootFilesystem }) => readOnlyRootFilesystem === true],
  [
    'capabilities: drop ALL',
    ({ capabilities }) => String(capabilities?.drop) === 'ALL' && !capabilities?.add,
  ],
  ['seccompProfile: RuntimeDefault', ({ seccompProfile }) => seccompProfile?.type === 'RuntimeDefault'],
];

/** What of its node a pod could share. */
const HOST = ['hostNetwork', 'hostPID', 'hostIPC'] as const;

/** Pods may do as little as Kubernetes can make them. */
export const restricted: Rule = (manifests) =>
  workloadsIn(manifests).flatMap(({ kind, name, pod, containers }) => [
    ...(pod.automountServiceAccountToken === false ? [] : [`${kind} ${name} is given a token of Kubernetes`]),
    ...HOST.filter((host) => pod[host]).map((host) => `${kind} ${name} has ${host}`),
    ...(pod.volumes ?? [])
      .filter(({ hostPath }) => hostPath)
      .map(() => `${kind} ${name} sees a directory of its node`),
    ...containers.flatMap(({ name: container, securityContext = {} }) =>
      WANTED.filter(([, holds]) => !holds(securityContext)).map(
        ([what]) => `${kind} ${name}, container ${container}, lacks ${what}`,
      ),
    ),
  ]);
