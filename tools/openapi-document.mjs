// The OpenAPI document that a running desk serves: all four services in one. Needs a build.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts a desk, reads its document, and ends it. */
export const readOpenApiDocument = async () => {
  const directory = mkdtempSync(join(tmpdir(), 'junban-api-'));
  const desk = spawn(process.execPath, ['dist/apps/desk/src/main.js'], {
    env: { ...process.env, PORT: '0', JUNBAN_DATA_DIR: join(directory, 'desk'), DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let said = '';
    for await (const chunk of desk.stdout) {
      said += chunk;
      if (/ready at (http:\S+)/.test(said)) break;
    }
    const [, url] = /ready at (http:\S+)/.exec(said);
    return await (await fetch(new URL('/openapi.json', url))).json();
  } finally {
    desk.kill();
    await new Promise((resolve) => desk.once('exit', resolve));
    rmSync(directory, { recursive: true, force: true });
  }
};
