const KEY = 'junban.left';

/** The address that is shown now, with its fragment. */
const here = (): string => location.pathname + location.search + location.hash;

/** Remembers where somebody leaves for the provider, who sends everybody back to one address. */
export const keepPlace = (place = here()): void => sessionStorage.setItem(KEY, place);

/** Where they were: the help center unless they have left from here. */
export const placeLeft = (): string => {
  const { origin, pathname, search, hash } = new URL(sessionStorage.getItem(KEY) ?? '/', location.origin);
  return origin === location.origin ? pathname + search + hash : '/';
};
