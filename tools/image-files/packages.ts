import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Manifest {
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
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

const manifestAt = (place: string): Manifest =>
  JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as Manifest;

/** `chosen`: what we depend on ourselves, and so what a package is to use of the peers that it may have. */
const needsOf = (place: string, chosen: ReadonlySet<string>): string[] => {
  const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = manifestAt(place);
  const isNeeded = (peer: string) => !peerDependenciesMeta?.[peer]?.optional || chosen.has(peer);
  const peers = Object.keys(peerDependencies ?? {}).filter(isNeeded);
  // What is for another platform is not installed.
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
};

/** The places of packages and of all that they need in turn, as far as it is installed. */
export const packagesFor = (names: Iterable<string>, root: string): Set<string> => {
  const chosen = new Set(Object.keys(manifestAt(root).dependencies ?? {}));
  const places = new Set<string>();
  const add = (name: string, from: string) => {
    const place = placeOf(name, from);
    if (place === undefined || places.has(place)) return;
    places.add(place);
    for (const need of needsOf(place, chosen)) add(need, place);
  };
  for (const name of names) add(name, root);
  return places;
};
