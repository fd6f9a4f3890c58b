import { type Container, type Manifest, ofKind, type Rule, workloadsIn } from '../manifest.js';

/** What a stop takes at most after the delay, in seconds: 10 for answers, 5 for the group, 6 for the relay, and some air. */
const STOP = 25;

const delayOf = ({ env = [], envFrom = [] }: Container, maps: ReadonlyMap<string, Manifest>): number => {
  const own = env.find(({ name }) => name === 'SHUTDOWN_DELAY_SECONDS')?.value;
  const shared = envFrom.map(
    ({ configMapRef }) => maps.get(configMapRef?.name ?? '')?.data?.['SHUTDOWN_DELAY_SECONDS'],
  );
  return Number(own ?? shared.find((value) => value !== undefined) ?? 0);
};

/** A pod is forgotten before it stops, and not killed while it stops; its probes tell the three things apart. */
export const stopping: Rule = (manifests) => {
  const maps = new Map(ofKind(manifests, 'ConfigMap').map((map) => [map.metadata.name, map]));
  return workloadsIn(manifests)
    .filter(({ kind }) => kind === 'Deployment')
    .flatMap(({ name, pod, containers }) =>
      containers.flatMap((container) => {
        const delay = delayOf(container, maps);
        const grace = (pod.terminationGracePeriodSeconds as number | undefined) ?? 30;
        const pathOf = (probe: string) => container[probe]?.httpGet?.path as string | undefined;
        return [
          ...(delay >= 3
            ? []
            : [`${name} stops ${delay} s after the signal: it is still sent requests then`]),
          ...(grace >= delay + STOP ? [] : [`${name} is killed after ${grace} s, while it may still stop`]),
          ...(pathOf('readinessProbe') === '/health/ready' ? [] : [`${name} has no readiness probe`]),
          ...['startupProbe', 'livenessProbe']
            .filter((probe) => pathOf(probe) !== '/health/live')
            .map((probe) => `${name}: its ${probe} must ask whether it lives, and nothing else`),
        ];
      }),
    );
};
