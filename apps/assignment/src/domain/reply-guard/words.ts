import type { FoldedText, Kind, Sign } from './signs.js';

/** A part of a text, from one sign up to another. */
export interface Place {
  from: number;
  to: number;
}

/** Signs of one script in a row. Where Japanese has no spaces, a change of script ends a word. */
export interface Word extends Place {
  kind: 'han' | 'hiragana' | 'katakana' | 'letter';
}

const wordKind = (kind: Kind): Word['kind'] | undefined => {
  if (kind === 'digit') return 'letter';
  return kind === 'mark' || kind === 'space' || kind === 'newline' ? undefined : kind;
};

export const wordsOf = (signs: readonly Sign[]): Word[] => {
  const words: Word[] = [];
  signs.forEach((sign, index) => {
    const kind = wordKind(sign.kind);
    if (!kind) return;
    const last = words.at(-1);
    if (last && last.to === index && last.kind === kind) last.to = index + 1;
    else words.push({ kind, from: index, to: index + 1 });
  });
  return words;
};

/** How two words next to each other hang together. */
export type Gap = 'none' | 'joined' | 'apart' | 'far';

/** Words of one name are at most three signs apart, and joined by a hyphen, an apostrophe or a dot within. */
export const gapBetween = (signs: readonly Sign[], left: Word, right: Word): Gap => {
  const length = right.from - left.to;
  if (length === 0) return 'none';
  if (length > 3) return 'far';
  const between = signs.slice(left.to, right.from);
  if (between.filter(({ kind }) => kind === 'newline').length > 1) return 'far';
  return length === 1 && /^[-‐‑‒–'’._]$/u.test(between[0]!.char) ? 'joined' : 'apart';
};

const RARE = 8;

/**
 * Whether letters in a row, without a capital within, are too short to be a whole name: Kim Ono wears no kimono.
 * Other scripts have rules of their own.
 */
export const isPlainWord = ({ signs, written }: FoldedText, { from, to }: Place): boolean => {
  if (to - from >= RARE || signs.slice(from, to).some(({ kind }) => kind !== 'letter')) return false;
  return !/\p{Ll}\p{Lu}/u.test(written.slice(signs[from]!.from, signs[to - 1]!.to));
};
