import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EditionError } from '../check-edition.js';
import type { Language } from '../inquiry.js';
import { faultsIn, fitsHelpCenter } from '../schema.js';
import { TOPICS, type Topic } from '../topics.js';

/** One page in both languages: https addresses, or paths of the desk's own origin. */
export type Page = Record<Language, string>;

/** Where customers are sent: libs/policy/help-center.json, or a desk's own file (HELP_CENTER_FILE). */
export interface HelpCenter {
  home: Page;
  privacyPolicy: Page;
  /** Where a paid plan is taken. */
  upgrade: Page;
  articles: Record<Topic, Page>;
}

const shipped = fileURLToPath(new URL('../../help-center.json', import.meta.url));

const read = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new EditionError([`${file}: / cannot be read: ${(error as Error).message}`]);
  }
};

const faultsOf = (value: unknown): string[] => {
  if (!fitsHelpCenter(value)) return faultsIn(fitsHelpCenter.errors);
  const { articles } = value as HelpCenter;
  return TOPICS.filter((topic) => !articles[topic]).map((topic) => `/articles has no page for '${topic}'`);
};

/** The pages in a JSON file, the shipped ones unless given. Throws EditionError that names file, path and reason of all faults. */
export function loadHelpCenter(file: string = shipped): HelpCenter {
  const value = read(file);
  const faults = faultsOf(value);
  if (faults.length > 0) throw new EditionError(faults.map((fault) => `${file}: ${fault}`));
  return value as HelpCenter;
}
