// Builds the site of the documents into dist/docs; ends with an error where a link, or the heading that it names, is not there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const site = import.meta.dirname;
const root = join(site, '../..');

const run = (command, args, cwd) => {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

/** The packages are the site's own, so that who runs a desk needs none of them. */
const installed = join(site, 'node_modules/.installed');
const lock = readFileSync(join(site, 'package-lock.json'), 'utf8');
if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
  run('npm', ['ci', '--ignore-scripts', '--no-audit'], site);
  writeFileSync(installed, lock);
}

run(
  join(site, 'node_modules/.bin/remark'),
  [
    '--rc-path',
    join(site, 'remark.mjs'),
    '--frail',
    '--quiet',
    '--ignore-pattern',
    'node_modules,dist,data',
    '.',
  ],
  root,
);
run(join(site, 'node_modules/.bin/vitepress'), ['build', site], root);
