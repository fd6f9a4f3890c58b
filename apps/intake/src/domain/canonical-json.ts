/** The value with the keys of all its objects sorted. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};

/** JSON that is equal for equal values, whatever the order of their keys. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));
