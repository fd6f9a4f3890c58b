/** Reads what this browser keeps for the page; undefined where there is nothing, or storage is closed to it. */
export const kept = <T>(key: string): T | undefined => {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
};

/** Keeps a value, or forgets it where it is undefined. Without storage it lives as long as the page. */
export const keep = (key: string, value: unknown): void => {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // As said above.
  }
};

/** A value that all tabs of this browser share. */
export const sharedValue = <T>(key: string, empty: () => T) => {
  let value = kept<T>(key) ?? empty();
  const readers = new Set<() => void>();
  const show = (next: T): void => {
    value = next;
    for (const tell of readers) tell();
  };
  window.addEventListener('storage', (change) => {
    if (change.key === key || change.key === null) show(kept<T>(key) ?? empty());
  });
  return {
    now: (): T => value,
    set: (next: T | undefined): void => {
      keep(key, next);
      show(next ?? empty());
    },
    subscribe: (tell: () => void): (() => void) => {
      readers.add(tell);
      return () => readers.delete(tell);
    },
  };
};
