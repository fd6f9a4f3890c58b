import type { components } from '../../shared/api/schema.js';

/** What is looked for. */
export type Search = Omit<components['schemas']['SearchDto'], 'limit' | 'next'>;

let last: Search | undefined;

/** The last search, for who comes back to it from a ticket; kept nowhere but in this window. */
export const keptSearch = (): Search | undefined => last;

export const keepSearch = (search: Search | undefined): void => {
  last = search;
};
