import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkEdition, EditionError } from './check-edition.js';
import type { Edition, Editions } from './edition.js';

const shipped = fileURLToPath(new URL('../editions', import.meta.url));

// On one day the Japanese edition wins: the policy is that of a Japanese desk, and the English one follows it.
const inOrderOfForce = (one: Edition, other: Edition): number =>
  one.lastUpdated.localeCompare(other.lastUpdated) || (one.language === 'ja' ? 1 : -1);

function filesOf(dir: string): string[] {
  try {
    return readdirSync(dir).filter((file) => file.endsWith('.json'));
  } catch (error) {
    throw new EditionError([`${dir}: ${(error as Error).message}`]);
  }
}

/**
 * Every edition in a folder of JSON files (the shipped ones unless given), in the order in which they come into force.
 * Throws EditionError that names file, path and reason of all faults.
 */
export function loadEditions(dir: string = shipped): Editions {
  const editions: Edition[] = [];
  const faults: string[] = [];
  const files = filesOf(dir);
  if (files.length === 0) faults.push(`${dir}: has no edition, a file such as ja-2024-09-09.json`);
  for (const file of files) {
    const path = join(dir, file);
    const checked = checkEdition(readFileSync(path, 'utf8'), basename(file, '.json'));
    if (Array.isArray(checked)) faults.push(...checked.map((fault) => `${path}: ${fault}`));
    else editions.push(checked);
  }
  if (faults.length > 0) throw new EditionError(faults);
  return new Map(editions.sort(inOrderOfForce).map((edition) => [edition.id, edition]));
}
