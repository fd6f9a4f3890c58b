/* eslint-disable @typescript-eslint/no-explicit-any -- whatever may stand in a manifest */

/** Any Kubernetes object, as it was rendered. */
export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; labels?: Record<string, string> };
  spec?: any;
  data?: Record<string, string>;
}

export interface Container {
  name: string;
  image: string;
  args?: string[];
  env?: { name: string; value?: string; valueFrom?: any }[];
  envFrom?: { configMapRef?: { name: string }; secretRef?: { name: string } }[];
  securityContext?: any;
  [field: string]: any;
}

/** Something that makes pods, and the pod that it makes. */
export interface Workload {
  kind: string;
  name: string;
  labels: Record<string, string>;
  pod: any;
  containers: Container[];
}

/** What a rule finds wrong, a sentence each. */
export type Rule = (manifests: readonly Manifest[]) => string[];

/** The deployments and jobs. */
export const workloadsIn = (manifests: readonly Manifest[]): Workload[] =>
  manifests
    .filter(({ kind }) => kind === 'Deployment' || kind === 'Job')
    .map(({ kind, metadata: { name }, spec }) => {
      const { metadata, spec: pod } = spec.template;
      return {
        kind,
        name,
        labels: metadata.labels,
        pod,
        containers: [...(pod.initContainers ?? []), ...pod.containers],
      };
    });

/** Which of our programs a workload runs, such as `intake`. */
export const programOf = ({ labels }: Workload): string => labels['app.kubernetes.io/name']!;

/** The objects of one kind. */
export const ofKind = (manifests: readonly Manifest[], kind: string): Manifest[] =>
  manifests.filter((manifest) => manifest.kind === kind);
