import type { Search } from './SearchPage.js';

let last: Search | undefined;

/** The last search, for who comes back to it from a ticket; kept nowhere but in this window. */
export const keptSearch = (): Search | undefined => last;

export const keepSearch = (search: Search | undefined): void => {
  last = search;
};
