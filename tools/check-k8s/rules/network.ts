import { type Manifest, ofKind, type Rule, workloadsIn } from '../manifest.js';

interface Expression {
  key: string;
  operator: string;
  values: string[];
}

interface Selector {
  matchLabels?: Record<string, string>;
  matchExpressions?: Expression[];
}

interface Peer {
  namespaceSelector?: Selector;
  podSelector?: Selector;
}

interface Policy {
  podSelector: Selector;
  policyTypes?: string[];
  ingress?: { from?: Peer[] }[];
  egress?: { to?: Peer[]; ports?: { port: number | string }[] }[];
}

/** Whether a selector means a pod; the manifests use equality and In alone. */
const means = (
  {
    matchLabels = {},
    matchExpressions = [],
  }: { matchLabels?: Record<string, string>; matchExpressions?: Expression[] },
  labels: Record<string, string>,
): boolean =>
  Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
  matchExpressions.every(({ key, operator, values }) => operator === 'In' && values.includes(labels[key]!));

const policiesFor = (manifests: readonly Manifest[], labels: Record<string, string>) =>
  ofKind<Policy>(manifests, 'NetworkPolicy').filter(({ spec }) => means(spec.podSelector, labels));

/** The databases that a pod may reach, by the names of their clusters; `anybody's` where a rule names none. */
const databasesOf = (manifests: readonly Manifest[], labels: Record<string, string>): string[] =>
  policiesFor(manifests, labels)
    .flatMap(({ spec }) => spec.egress ?? [])
    .filter(({ ports }) => !ports || ports.some(({ port }) => port === 5432))
    .flatMap(({ to = [{}] }) =>
      to.map(({ podSelector }: Peer) => podSelector?.matchLabels?.['cnpg.io/cluster'] ?? "anybody's"),
    );

/** Who may send requests, by namespace; `anybody` where a rule names none. */
const sendersTo = (manifests: readonly Manifest[], labels: Record<string, string>): string[] =>
  policiesFor(manifests, labels)
    .flatMap(({ spec }) => spec.ingress ?? [])
    .flatMap(({ from = [{}] }) =>
      from.map(
        ({ namespaceSelector }: Peer) =>
          namespaceSelector?.matchLabels?.['kubernetes.io/metadata.name'] ?? 'anybody',
      ),
    );

/** Nothing goes in or out unless it is said: requests from the gate and Prometheus, and each to its own database. */
export const network: Rule = (manifests) => {
  if (ofKind(manifests, 'Deployment').length === 0) return [];
  const denies = ofKind<Policy>(manifests, 'NetworkPolicy').some(
    ({ spec: { podSelector, policyTypes, ingress, egress } }) =>
      Object.keys(podSelector).length === 0 &&
      String(policyTypes) === 'Ingress,Egress' &&
      !ingress &&
      !egress,
  );
  return [
    ...(denies ? [] : ['no policy denies everything that is not said']),
    ...workloadsIn(manifests).flatMap(({ name, labels }) => {
      const own = name === 'web' ? '' : name;
      const databases = databasesOf(manifests, labels).join();
      const senders = sendersTo(manifests, labels).sort().join();
      return [
        ...(databases === own ? [] : [`${name} reaches the databases ${databases || 'of nobody'}`]),
        ...(senders === 'ingress-nginx,monitoring'
          ? []
          : [`${name} takes requests from ${senders || 'nobody'}`]),
      ];
    }),
  ];
};
