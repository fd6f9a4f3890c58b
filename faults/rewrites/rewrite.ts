/** One change of a built module: kept apart from the product, which knows nothing of it. */
export interface Rewrite {
  /** Of the repository, without its ending: `apps/intake/src/store/turn-counter`. */
  module: string;
  /** Stands in the built module exactly once; any white space stands for any other. */
  find: string;
  /** `$&` is what was found. */
  replace: string;
}

/** A rewrite that no longer fits its module: the product has moved on, and the rewrite must follow it. */
export class StaleRewrite extends Error {
  override readonly name = 'StaleRewrite';
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patternOf = (find: string): RegExp =>
  new RegExp(find.trim().split(/\s+/).map(escaped).join('\\s+'), 'g');

/** The text of a module with its rewrites, one after the other. Throws {@link StaleRewrite} where one does not fit exactly once. */
export const rewritten = (text: string, rewrites: readonly Rewrite[]): string =>
  rewrites.reduce((current, { module, find, replace }) => {
    const pattern = patternOf(find);
    const found = current.match(pattern)?.length ?? 0;
    if (found !== 1)
      throw new StaleRewrite(
        `The rewrite of ${module} must find this once, and finds it ${found} times: ${find}`,
      );
    return current.replace(pattern, (match) => replace.replaceAll('$&', () => match));
  }, text);
