import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonSchema } from './crd-schema.js';
import { MissingTool } from './missing-tool.js';
import { runTool } from './run-tool.js';

/** Brings the schemas of Kubernetes itself, as files that share their definitions. */
const PACKAGE = 'kubernetes-validate==1.37.0';
/** The version of Kubernetes against whose schemas the manifests are held. */
export const KUBERNETES_VERSION = '1.34.0';

const KINDS = [
  'namespace-v1',
  'serviceaccount-v1',
  'configmap-v1',
  'service-v1',
  'deployment-apps-v1',
  'job-batch-v1',
  'poddisruptionbudget-policy-v1',
  'networkpolicy-networking-v1',
  'ingress-networking-v1',
  'horizontalpodautoscaler-autoscaling-v2',
];

const SHARED = '/api/_definitions.json#/$defs/';

/** A schema with all that it refers to within itself, since kubeconform looks nowhere else. */
export const bundled = (schema: JsonSchema, definitions: Record<string, JsonSchema>): JsonSchema => {
  const taken: Record<string, JsonSchema> = {};
  const take = (text: string): JsonSchema => {
    for (const [, name] of text.matchAll(/"\$ref": ?"[^"]*#\/\$defs\/([^"]+)"/g)) {
      if (name! in taken) continue;
      // First, so that what refers to itself comes to an end.
      taken[name!] = {};
      taken[name!] = take(JSON.stringify(definitions[name!]));
    }
    return JSON.parse(text.replaceAll(SHARED, '#/$defs/')) as JsonSchema;
  };
  const own = take(JSON.stringify(schema));
  return { ...own, $defs: taken };
};

export const kubernetesSchemas = {
  /** What they are made of. */
  source: PACKAGE + KUBERNETES_VERSION + KINDS.join() + bundled.toString(),
  /** Writes them below a folder. Throws {@link MissingTool}. */
  make: async (folder: string): Promise<void> => {
    const python = join(folder, 'python');
    const options = ['--quiet', '--no-deps', '--root-user-action=ignore', '--target', python];
    const { code, output } = await runTool('python3', ['-m', 'pip', 'install', ...options, PACKAGE]);
    if (code !== 0)
      throw new MissingTool(`the Python package ${PACKAGE} cannot be fetched: ${output.trim()}`);
    const from = join(
      python,
      `kubernetes_validate/kubernetes-json-schema/v${KUBERNETES_VERSION}-local-strict`,
    );
    const read = async (name: string) =>
      JSON.parse(await readFile(join(from, `${name}.json`), 'utf8')) as JsonSchema;
    const { $defs } = (await read('_definitions')) as { $defs: Record<string, JsonSchema> };
    await mkdir(join(folder, 'kubernetes'));
    for (const kind of KINDS)
      await writeFile(
        join(folder, 'kubernetes', `${kind}.json`),
        JSON.stringify(bundled(await read(kind), $defs)),
      );
    await rm(python, { recursive: true });
  },
};
