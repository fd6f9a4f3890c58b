import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';

const CLIENT = join(import.meta.dirname, '../..');
const MANTINE = resolve(CLIENT, '../../../../node_modules/@mantine/core');

const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, it]) => it!);

/** The stylesheets of what a file of the library draws with, itself and through what it imports. */
const stylesOf = (file: string, seen: Set<string>): string[] => {
  if (seen.has(file) || !existsSync(file)) return [];
  seen.add(file);
  const imported = found(readFileSync(file, 'utf8'), /from "(\.[^"]+)"/g);
  return imported.flatMap((path) =>
    path.endsWith('.module.mjs')
      ? [basename(path, '.module.mjs')]
      : stylesOf(resolve(file, '..', path), seen),
  );
};

const drawnWith = globSync(`${CLIENT}/{help-center,shared,sign-in,support}/**/*.tsx`)
  .flatMap((file) => found(readFileSync(file, 'utf8'), /import \{([^}]*)\} from '@mantine\/core'/g))
  .flatMap((names) => names.split(',').map((name) => name.trim()));

const sheets = (text: string) => found(text, /@mantine\/core\/styles\/(\w+)\.layer\.css/g);
const listed = sheets(readFileSync(join(import.meta.dirname, 'customer-parts.css'), 'utf8'));

it("has the styles of all that customers' pages draw with, and no others", () => {
  const seen = new Set<string>();
  const needed = drawnWith.flatMap((name) => stylesOf(`${MANTINE}/esm/components/${name}/${name}.mjs`, seen));
  expect(drawnWith).toContain('Button');
  expect([...listed].sort()).toEqual([...new Set(['baseline', 'global', ...needed])].sort());
});

it("keeps the library's order, in which later styles win", () => {
  const whole = readFileSync(`${MANTINE}/styles.layer.css`, 'utf8');
  const places = listed.map((name) => {
    const sheet = readFileSync(`${MANTINE}/styles/${name}.layer.css`, 'utf8');
    return whole.indexOf(/\.m_\w+/.exec(sheet)?.[0] ?? sheet.slice('@layer mantine {'.length, 90));
  });
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
