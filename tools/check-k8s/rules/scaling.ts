import { PARTITIONS } from '#contracts';
import { type Manifest, ofKind, type Rule } from '../manifest.js';

const READERS = ['intake', 'eligibility', 'scheduling', 'assignment'];

interface Behavior {
  scaleDown?: { stabilizationWindowSeconds?: number };
}

/** Of an HPA, or of KEDA's object that makes one. */
interface Scaler {
  scaleTargetRef: { name: string };
  minReplicas?: number;
  maxReplicas?: number;
  behavior?: Behavior;
  minReplicaCount?: number;
  maxReplicaCount?: number;
  advanced?: { horizontalPodAutoscalerConfig?: { behavior?: Behavior } };
}

const scalersIn = (manifests: readonly Manifest[]) =>
  ['HorizontalPodAutoscaler', 'ScaledObject'].flatMap((kind) =>
    ofKind<Scaler>(manifests, kind).map(({ metadata: { name }, spec }) => ({
      by: `${kind} ${name}`,
      target: spec.scaleTargetRef.name,
      most: spec.maxReplicas ?? spec.maxReplicaCount ?? Infinity,
      least: spec.minReplicas ?? spec.minReplicaCount ?? 0,
      scaleDown: (spec.behavior ?? spec.advanced?.horizontalPodAutoscalerConfig?.behavior)?.scaleDown,
    })),
  );

/** One scaler for each deployment, which sets its replicas alone; no more readers than partitions; slowly downwards. */
export const scaling: Rule = (manifests) => {
  const scalers = scalersIn(manifests);
  const found = scalers.flatMap(({ by, target, most, least, scaleDown }) => [
    ...(READERS.includes(target) && most > PARTITIONS
      ? [`${by} allows ${most} processes for ${PARTITIONS} partitions`]
      : []),
    ...(least < 2 ? [`${by} allows fewer than two processes: the last one's end would be an outage`] : []),
    ...((scaleDown?.stabilizationWindowSeconds ?? 0) < 300
      ? [`${by} may scale down within five minutes: each step is a rebalance`]
      : []),
  ]);
  for (const { metadata, spec } of ofKind<{ replicas?: number }>(manifests, 'Deployment')) {
    const own = scalers.filter(({ target }) => target === metadata.name);
    if (own.length > 1) found.push(`${own.map(({ by }) => by).join(' and ')} both scale ${metadata.name}`);
    if (own.length > 0 && spec.replicas !== undefined)
      found.push(`Deployment ${metadata.name} sets replicas, which ${own[0]!.by} sets too`);
  }
  return found;
};
