import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { importsOf } from './imports.js';
import { packagesFor } from './packages.js';

interface Manifest {
  imports: Record<string, { default: string }>;
}

/** Part of the program that is data, not code, by the app that needs it. */
const DATA: Readonly<Record<string, string[]>> = { web: [join('dist', 'web')] };

/** dist/libs/x or dist/apps/x: with what lies beside the code, such as editions and calendars. */
const partOf = (file: string): string => file.split(sep).slice(0, 3).join(sep);

const outermost = (paths: Iterable<string>): string[] =>
  [...paths].sort().filter((path, _, all) => !all.some((other) => path.startsWith(other + sep)));

/** What the image of an app holds of a built checkout: paths below `root`. */
export const imageFiles = (app: string, root: string): string[] => {
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const entry = join(root, 'dist', 'apps', app, 'src', 'main.js');
  const { files, packages } = importsOf(entry, root, imports);
  const parts = new Set([...files].map((file) => partOf(relative(root, file))));
  const places = [...packagesFor(packages, root)].map((place) => relative(root, place));
  return ['package.json', ...(DATA[app] ?? []), ...outermost(parts), ...outermost(places)];
};
