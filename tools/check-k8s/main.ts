import { MissingTool } from './missing-tool.js';
import { RENDERED } from './places.js';
import { parseManifests, render } from './render.js';
import { wrongIn } from './rules/all-rules.js';
import { schemaFaults } from './schema-check.js';
import { scoreFaults } from './score-check.js';

/** What looks at rendered manifests, by the name under which it is skipped where it can't be had. */
const CHECKS: Record<string, (manifests: string) => Promise<string[]>> = {
  'our own rules': (manifests) => Promise.resolve(wrongIn(parseManifests(manifests))),
  schemas: schemaFaults,
  'kube-score': scoreFaults,
};

const isFatal = process.env['CI'] === 'true';
const skipped = new Set<string>();

const attempt = async (name: string, check: () => Promise<string[]>): Promise<string[]> => {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof MissingTool)) throw error;
    skipped.add(`${name}: ${error.message}`);
    return [];
  }
};

let faults = 0;
for (const folder of RENDERED) {
  let manifests: string | undefined;
  await attempt('rendering', async () => {
    manifests = await render(folder);
    return [];
  });
  if (manifests === undefined) break;
  const text = manifests;
  const found: string[] = [];
  for (const [name, check] of Object.entries(CHECKS))
    found.push(...(await attempt(name, () => check(text))).map((fault) => `${name}: ${fault}`));
  console.log(`k8s/${folder}: ${parseManifests(text).length} objects, ${found.length} faults`);
  for (const fault of found) console.log(`  ${fault}`);
  faults += found.length;
}
for (const reason of skipped) console.log(`${isFatal ? 'MISSING' : 'SKIPPED'} ${reason}`);
if (faults > 0 || (isFatal && skipped.size > 0)) process.exitCode = 1;
