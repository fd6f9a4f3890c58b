import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*(['"])([^'"\s]+)\1/g;
const PACKAGE = /^(?:@[\w.-]+\/)?[\w.-]+/;

/** What a built program imports, however indirectly. */
export interface Imported {
  /** Its own files, as absolute paths. */
  files: Set<string>;
  packages: Set<string>;
}

/** Follows the imports of a built program. `aliases`: the files of names that begin with "#", below `root`. */
export const importsOf = (
  entry: string,
  root: string,
  aliases: Readonly<Record<string, { default: string }>>,
): Imported => {
  const files = new Set<string>();
  const packages = new Set<string>();
  const follow = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    for (const [, , name] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const alias = aliases[name!];
      if (alias) follow(join(root, alias.default));
      else if (name!.startsWith('.')) follow(join(dirname(file), name!));
      else if (!name!.startsWith('node:')) packages.add(PACKAGE.exec(name!)![0]);
    }
  };
  follow(entry);
  return { files, packages };
};
