import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { schemasOf } from './crd-schema.js';
import { kubernetesSchemas } from './kubernetes.js';
import { MissingTool } from './missing-tool.js';
import { parseManifests } from './render.js';
import { runTool } from './run-tool.js';
import { strimziDefinitions } from './strimzi.js';

/** Where the definitions of the operators' objects are, within their Go modules. */
const MODULES: Record<string, string> = {
  'github.com/kedacore/keda/v2@v2.21.0': 'config/crd/bases',
  'github.com/prometheus-operator/prometheus-operator@v0.85.0': 'example/prometheus-operator-crd',
  'github.com/cloudnative-pg/cloudnative-pg@v1.27.0': 'config/crd/bases',
  'github.com/external-secrets/external-secrets@v1.3.2': 'config/crds/bases',
};

const writeSchemas = async (folder: string, definitions: string): Promise<void> => {
  for (const definition of parseManifests(definitions)) {
    if (definition?.kind !== 'CustomResourceDefinition') continue;
    for (const [file, schema] of schemasOf(definition)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), JSON.stringify(schema));
    }
  }
};

const fromModule = async (folder: string, module: string, within: string): Promise<void> => {
  const { code, output } = await runTool('go', ['mod', 'download', '-json', module]);
  if (code !== 0) throw new MissingTool(`the Go module ${module} cannot be fetched: ${output.trim()}`);
  const { Dir } = JSON.parse(output.slice(output.indexOf('{'))) as { Dir: string };
  const files = (await readdir(join(Dir, within))).filter((file) => file.endsWith('.yaml'));
  for (const file of files) await writeSchemas(folder, await readFile(join(Dir, within, file), 'utf8'));
};

/** The folder of all schemas, made at first and kept in the user's cache. Throws {@link MissingTool}. */
export const schemaFolder = async (): Promise<string> => {
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'junban');
  const what = createHash('sha256')
    .update(JSON.stringify([kubernetesSchemas.source, MODULES, strimziDefinitions.source]))
    .digest('hex');
  const folder = join(cache, `k8s-schemas-${what.slice(0, 8)}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(`${folder}.`);
  try {
    await kubernetesSchemas.make(draft);
    for (const [module, within] of Object.entries(MODULES)) await fromModule(draft, module, within);
    await writeSchemas(draft, await strimziDefinitions.make(draft));
    await rename(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
};
