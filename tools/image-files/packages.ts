import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Manifest {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** Where a package is for whoever needs it at `from`, as Node looks for it; undefined where it is not installed. */
const placeOf = (name: string, from: string): string | undefined => {
  for (let directory = from; ; directory = dirname(directory)) {
    const place = join(directory, 'node_modules', name);
    if (existsSync(join(place, 'package.json'))) return place;
    if (directory === dirname(directory)) return undefined;
  }
};

const needsOf = (place: string): string[] => {
  const manifest = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as Manifest;
  const { dependencies, optionalDependencies, peerDependencies } = manifest;
  // What is optional, or for another platform, is needed where it is installed.
  return Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
};

/** The places of packages and of all that they need in turn, as far as it is installed. */
export const packagesFor = (names: Iterable<string>, root: string): Set<string> => {
  const places = new Set<string>();
  const add = (name: string, from: string) => {
    const place = placeOf(name, from);
    if (place === undefined || places.has(place)) return;
    places.add(place);
    for (const need of needsOf(place)) add(need, place);
  };
  for (const name of names) add(name, root);
  return places;
};
