import { type FoldedText, isWritten, type Sign } from './signs.js';
import { isPlainWord, type Place } from './words.js';

/** A name that was found; `certain` where it can hardly be anything else. */
export interface FoundName extends Place {
  certain: boolean;
}

// What stands right before a name or after it without being part of another one.
const LEADS = /(担当|者|係|社|部|課|室|店|長|員|私|僕|名|記|は|の)$/u;
const FOLLOWS = /^(様|氏|殿|君|先生|担当|宛|拝|記|自|本|部長|課長|係長|主任|室長|店長)/u;
/** Letters of one name are no further apart, whatever stands between them. */
const FARTHEST = 4;
/** How far it is of account what stands around a name. */
const FAR = 8;

const runBefore = ({ signs, key }: FoldedText, end: number): string => {
  let from = end;
  while (from > Math.max(0, end - FAR) && signs[from - 1]!.kind === signs[end]!.kind) from -= 1;
  return key.slice(from, end);
};

const runAfter = ({ signs, key }: FoldedText, last: number): string => {
  let to = last + 1;
  while (to < Math.min(signs.length, last + FAR) && signs[to]!.kind === signs[last]!.kind) to += 1;
  return key.slice(last + 1, to);
};

/** Whether a name of kanji goes on: 森一郎 is in 大森一郎, but that is somebody else. */
const isInLongerName = (rest: string, allowed: RegExp, length: number): boolean => {
  if (rest === '' || allowed.test(rest)) return false;
  return length < 4 || [...rest].length === 1;
};

const boundaryOf = (text: FoldedText, { from, to }: Place, length: number): 'clear' | 'unclear' | 'none' => {
  const { signs } = text;
  const [first, last] = [signs[from]!, signs[to - 1]!];
  const [before, after] = [runBefore(text, from), runAfter(text, to - 1)];
  if (first.kind === 'han' || last.kind === 'han') {
    const goesOn =
      (first.kind === 'han' && isInLongerName(before, LEADS, length)) ||
      (last.kind === 'han' && isInLongerName(after, FOLLOWS, length));
    return goesOn ? 'unclear' : 'clear';
  }
  if (first.kind === 'hiragana') return length >= 5 || (before === '' && after === '') ? 'clear' : 'unclear';
  return before === '' && after === '' && !isDigit(signs[from - 1]) && !isDigit(signs[to]) ? 'clear' : 'none';
};

const isDigit = (sign: Sign | undefined): boolean => sign?.kind === 'digit';

const isTooFarApart = (signs: readonly Sign[], places: readonly number[]): boolean =>
  places.some((place, index) => {
    const before = places[index - 1] ?? place;
    const between = signs.slice(before + 1, place);
    return place - before > FARTHEST || between.filter(({ kind }) => kind === 'newline').length > 1;
  });

/** Where the text has a whole name, however it is spaced, dotted or broken up. `names`: folded. */
export const ownNamesIn = (text: FoldedText, names: readonly string[]): FoundName[] => {
  const { signs, key } = text;
  const written = signs.flatMap((sign, index) => (isWritten(sign) ? [index] : []));
  const letters = written.map((index) => key[index]).join('');
  return names.flatMap((name) => {
    const found: FoundName[] = [];
    for (let at = letters.indexOf(name); at >= 0; at = letters.indexOf(name, at + 1)) {
      const places = written.slice(at, at + name.length);
      const place = { from: places[0]!, to: places.at(-1)! + 1 };
      const boundary = boundaryOf(text, place, name.length);
      if (boundary === 'none' || isTooFarApart(signs, places) || isPlainWord(text, place)) continue;
      found.push({ ...place, certain: boundary === 'clear' });
    }
    return found;
  });
};
