// Writes the types of the services' HTTP interfaces, from the OpenAPI document that a running desk serves, for the pages.
// `--check` fails where the file no longer fits. Needs a build.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const FILE = 'apps/web/client/src/shared/api/schema.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'junban-api-'));
const desk = spawn(process.execPath, ['dist/apps/desk/src/main.js'], {
  env: { ...process.env, PORT: '0', JUNBAN_DATA_DIR: join(dataDir, 'desk'), DATABASE_URL: '' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  let said = '';
  for await (const chunk of desk.stdout) {
    said += chunk;
    if (/ready at (http:\S+)/.test(said)) break;
  }
  const [, url] = /ready at (http:\S+)/.exec(said);
  const document = await (await fetch(new URL('/openapi.json', url))).json();
  const types = `// Written by "npm run api-types".\n\n${astToString(await openapiTS(document))}`;
  if (!process.argv.includes('--check')) writeFileSync(FILE, types);
  else if (readFileSync(FILE, 'utf8') !== types) {
    process.stderr.write(`${FILE} does not fit the services any more: run "npm run api-types".\n`);
    process.exitCode = 1;
  }
} finally {
  desk.kill();
  await new Promise((resolve) => desk.once('exit', resolve));
  rmSync(dataDir, { recursive: true, force: true });
}
