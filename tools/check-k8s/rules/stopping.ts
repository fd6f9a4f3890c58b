import { type Rule, settingOf, workloadsIn } from '../manifest.js';

/** What a stop takes at most after the delay, in seconds: 10 for answers, 5 for the group, 6 for the relay, and some air. */
const STOP = 25;

/** A pod is forgotten before it stops, and not killed while it stops; its probes tell the three things apart. */
export const stopping: Rule = (manifests) =>
  workloadsIn(manifests)
    .filter(({ kind }) => kind === 'Deployment')
    .flatMap(({ name, pod, containers }) =>
      containers.flatMap((container) => {
        const delay = Number(settingOf(container, manifests, 'SHUTDOWN_DELAY_SECONDS') ?? 0);
        const grace = pod.terminationGracePeriodSeconds ?? 30;
        const { startupProbe, livenessProbe, readinessProbe } = container;
        return [
          ...(delay >= 3
            ? []
            : [`${name} stops ${delay} s after the signal: it is still sent requests then`]),
          ...(grace >= delay + STOP ? [] : [`${name} is killed after ${grace} s, while it may still stop`]),
          ...(readinessProbe?.httpGet?.path === '/health/ready' ? [] : [`${name} has no readiness probe`]),
          ...Object.entries({ startupProbe, livenessProbe })
            .filter(([, probe]) => probe?.httpGet?.path !== '/health/live')
            .map(([probe]) => `${name}: its ${probe} must ask whether it lives, and nothing else`),
        ];
      }),
    );
