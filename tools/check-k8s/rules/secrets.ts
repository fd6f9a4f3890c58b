import { ofKind, type Rule, workloadsIn } from '../manifest.js';

/** Names under which something is kept secret, wherever they stand. */
const SECRET = /(SECRET|PASSWORD|KEYS?|TOKEN|DATABASE_URL)(_ID)?$/;
/** An address, and nothing else. */
const NONE = ['OIDC_KEYS_URL'];

/** No secret stands in a manifest: they are named, and come from elsewhere. */
export const secrets: Rule = (manifests) => {
  const isSecret = (name: string) => SECRET.test(name) && !NONE.includes(name);
  return [
    ...ofKind(manifests, 'Secret').map(({ metadata }) => `Secret ${metadata.name} is written down`),
    ...ofKind(manifests, 'ConfigMap').flatMap(({ metadata, data = {} }) =>
      Object.keys(data)
        .filter(isSecret)
        .map((name) => `ConfigMap ${metadata.name} holds ${name}`),
    ),
    ...workloadsIn(manifests).flatMap(({ kind, name, containers }) =>
      containers.flatMap(({ env = [] }) =>
        env
          .filter((entry) => isSecret(entry.name) && entry.valueFrom?.secretKeyRef === undefined)
          .map((entry) => `${kind} ${name} holds ${entry.name}`),
      ),
    ),
  ];
};

/** `secret/key` of everything that is named. */
export const secretsNamedIn: Rule = (manifests) => [
  ...new Set(
    workloadsIn(manifests).flatMap(({ containers }) =>
      containers.flatMap(({ env = [] }) =>
        env.flatMap(({ valueFrom }) => {
          const secret = valueFrom?.secretKeyRef;
          return secret ? [`${secret.name}/${secret.key}`] : [];
        }),
      ),
    ),
  ),
];
