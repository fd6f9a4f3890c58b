/** Any Kubernetes object, as it was rendered. */
export interface Manifest<Spec = unknown> {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; labels?: Record<string, string> };
  spec?: Spec;
  data?: Record<string, string>;
}

export interface Security {
  runAsNonRoot?: boolean;
  allowPrivilegeEscalation?: boolean;
  readOnlyRootFilesystem?: boolean;
  capabilities?: { add?: string[]; drop?: string[] };
  seccompProfile?: { type: string };
}

type ProbeName = 'startupProbe' | 'livenessProbe' | 'readinessProbe';

export interface Container extends Partial<Record<ProbeName, { httpGet?: { path: string } }>> {
  name: string;
  image: string;
  args?: string[];
  env?: { name: string; value?: string; valueFrom?: { secretKeyRef?: { name: string; key: string } } }[];
  envFrom?: { configMapRef?: { name: string } }[];
  securityContext?: Security;
}

export interface Pod {
  automountServiceAccountToken?: boolean;
  hostNetwork?: boolean;
  hostPID?: boolean;
  hostIPC?: boolean;
  terminationGracePeriodSeconds?: number;
  volumes?: { name: string; hostPath?: object }[];
  initContainers?: Container[];
  containers: Container[];
}

/** Something that makes pods, and the pod that it makes. */
export interface Workload {
  kind: string;
  name: string;
  labels: Record<string, string>;
  pod: Pod;
  containers: Container[];
}

/** What a rule finds wrong, a sentence each. */
export type Rule = (manifests: readonly Manifest[]) => string[];

/** The objects of one kind; the schemas see to it that they are of its form. */
export const ofKind = <Spec>(manifests: readonly Manifest[], kind: string): (Manifest & { spec: Spec })[] =>
  manifests.filter((manifest): manifest is Manifest & { spec: Spec } => manifest.kind === kind);

interface Template {
  template: { metadata: { labels: Record<string, string> }; spec: Pod };
}

/** The deployments and jobs. */
export const workloadsIn = (manifests: readonly Manifest[]): Workload[] =>
  ['Deployment', 'Job'].flatMap((kind) =>
    ofKind<Template>(manifests, kind).map(({ metadata: { name }, spec }) => {
      const { metadata, spec: pod } = spec.template;
      const containers = [...(pod.initContainers ?? []), ...pod.containers];
      return { kind, name, labels: metadata.labels, pod, containers };
    }),
  );

/** Which of our programs a workload runs, such as `intake`. */
export const programOf = ({ labels }: Workload): string => labels['app.kubernetes.io/name']!;

/** The value of a setting that a container is given, by itself or by its config maps. */
export const settingOf = (
  { env = [], envFrom = [] }: Container,
  manifests: readonly Manifest[],
  name: string,
): string | undefined => {
  const maps = envFrom.map(({ configMapRef }) => configMapRef?.name);
  const shared = ofKind(manifests, 'ConfigMap').filter(({ metadata }) => maps.includes(metadata.name));
  return [env.find((entry) => entry.name === name)?.value, ...shared.map(({ data }) => data?.[name])].find(
    (value) => value !== undefined,
  );
};
