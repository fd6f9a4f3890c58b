/** What a key press says of where it was made. */
export interface Press {
  key: string;
  hasModifier: boolean;
  /** Where letters are written or chosen by. */
  isInField: boolean;
}

/** How long a first key waits for its second. */
const SEQUENCE = 1_500;

/** Turns presses into shortcuts, such as `n` or `g l`. */
export const keySequence = (shortcuts: ReadonlySet<string>) => {
  let first: { key: string; at: number } | undefined;
  return ({ key, hasModifier, isInField }: Press, at: number): string | undefined => {
    if (hasModifier || isInField || key.length > 1) {
      first = undefined;
      return undefined;
    }
    const both = first && at - first.at < SEQUENCE ? `${first.key} ${key}` : key;
    const found = [both, key].find((keys) => shortcuts.has(keys));
    const isFirst = [...shortcuts].some((keys) => keys.startsWith(`${key} `));
    first = !found && isFirst ? { key, at } : undefined;
    return found;
  };
};
