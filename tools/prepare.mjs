// Makes a checkout runnable: installs what is missing and builds what has changed. Runs on whatever Node (20 or later) is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const INSTALLED = 'node_modules/.junban-installed';
const BUILT = 'dist/.junban-built';
const BUILD_INPUTS = [
  'apps',
  'libs',
  'benchmarks',
  'tools',
  'faults',
  'nest-cli.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
const SOURCE = /\.(tsx?|json|csv|yaml|css|html|svg)$/;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

const fail = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

const readText = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (!/\.[a-z]+$/.test(path)) {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)))
      if (entry.isDirectory()) yield* filesUnder(join(path, entry.name));
      else if (SOURCE.test(entry.name) && !entry.name.endsWith('.spec.ts')) yield join(path, entry.name);
  } else yield path;
}

const fingerprint = (files) => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
};

const run = (args, what) => {
  const { status, error } = spawnSync(npm, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error || status !== 0)
    fail(
      `${what} failed${error ? ` (${error.message})` : ''}: see the lines above. "npm ${args.join(' ')}" repeats it alone.`,
    );
};

if (Number(process.versions.node.split('.')[0]) < 20)
  fail(
    `Junban needs Node 20 or later to install itself (it then runs on its own Node 24); this is ${process.version}.`,
  );

const locked = fingerprint(['package.json', 'package-lock.json']);
if (readText(INSTALLED) !== locked) {
  process.stdout.write('Installing packages (about a minute, once) …\n');
  run(['ci', '--include=dev', '--loglevel=error', '--no-audit'], 'The installation');
  writeFileSync(INSTALLED, locked);
}

const sources = fingerprint(BUILD_INPUTS.flatMap((input) => [...filesUnder(input)]));
if (readText(BUILT) !== sources) {
  process.stdout.write('Building …\n');
  run(['run', '--silent', 'build'], 'The build');
  mkdirSync('dist', { recursive: true });
  writeFileSync(BUILT, sources);
}
