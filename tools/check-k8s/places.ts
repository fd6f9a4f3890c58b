import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Tools run as they are built; the manifests are not. */
const ROOT = import.meta.dirname.replace(/[\\/](dist[\\/])?tools[\\/]check-k8s.*$/, '');

export const K8S = join(ROOT, 'k8s');

/** What is applied, each on its own. */
export const RENDERED: readonly string[] = [
  ...['development', 'production'].flatMap((overlay) => [
    `overlays/${overlay}`,
    `overlays/${overlay}/migrate`,
  ]),
  ...readdirSync(join(K8S, 'examples')).map((example) => `examples/${example}`),
];
