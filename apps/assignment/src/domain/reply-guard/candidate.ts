import { type Grade, type NameKey, nameKey } from './name-keys.js';
import type { FoldedText } from './signs.js';
import type { Place } from './words.js';

/** Something in a text that might be a name or a part of one. */
export interface Candidate extends Place {
  key: NameKey;
  grade: Grade;
}

/** What these places hold, as one name; what stands between them is left out. */
export const candidate = ({ key }: FoldedText, grade: Grade, ...places: readonly Place[]): Candidate => ({
  key: nameKey(grade, places.map(({ from, to }) => key.slice(from, to)).join('')),
  grade,
  from: places[0]!.from,
  to: places.at(-1)!.to,
});
