/** Where a value lives: in the browser, or in one tab of it, over a reload. */
export type Place = 'browser' | 'tab';

// Asking for it fails where storage is closed to a frame.
const storageOf = (place: Place): Storage => (place === 'tab' ? sessionStorage : localStorage);

/** Reads what is kept for the page; undefined where there is nothing, or storage is closed to it. */
export const kept = <T>(key: string, place: Place = 'browser'): T | undefined => {
  try {
    const text = storageOf(place).getItem(key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
};

/** Keeps a value, or forgets it where it is undefined. Without storage it lives as long as the page. */
export const keep = (key: string, value: unknown, place: Place = 'browser'): void => {
  try {
    if (value === undefined) storageOf(place).removeItem(key);
    else storageOf(place).setItem(key, JSON.stringify(value));
  } catch {
    // As said above.
  }
};

/** A value that outlives a reload, and that all tabs of this browser share unless it is one tab's own. */
export const keptValue = <T>(key: string, empty: () => T, place: Place = 'browser') => {
  const read = (): T => kept<T>(key, place) ?? empty();
  let value = read();
  const readers = new Set<() => void>();
  const show = (next: T): void => {
    value = next;
    for (const tell of readers) tell();
  };
  window.addEventListener('storage', (change) => {
    if (place === 'browser' && (change.key === key || change.key === null)) show(read());
  });
  return {
    now: (): T => value,
    set: (next: T | undefined): void => {
      keep(key, next, place);
      show(next ?? empty());
    },
    subscribe: (tell: () => void): (() => void) => {
      readers.add(tell);
      return () => readers.delete(tell);
    },
  };
};
