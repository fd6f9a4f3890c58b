import type { FoldedText, Sign } from './signs.js';
import type { Place } from './words.js';

/** A line of the text, by its signs, without the spaces around it. */
export interface Line extends Place {
  isSignature: boolean;
  isOpening: boolean;
}

const CLOSING =
  /^((best|kind|kindest|warm|many)\s+)?(regards|wishes|thanks)\b|^(yours\s+)?(sincerely|faithfully|truly)\b|^(yours|cheers|respectfully)\b|^(敬具|草々|かしこ|以上)|よろしくお願い|宜しくお願い/u;
const DASHED = /^([-—–―〜~*_=]{1,3}\s*)\S/u;
const LONGEST = 40;

const linesOf = (signs: readonly Sign[]): Place[] => {
  const lines: Place[] = [];
  let from = 0;
  for (let index = 0; index <= signs.length; index += 1) {
    if (index < signs.length && signs[index]!.kind !== 'newline') continue;
    let [start, end] = [from, index];
    while (start < end && signs[start]!.kind === 'space') start += 1;
    while (end > start && signs[end - 1]!.kind === 'space') end -= 1;
    if (end > start) lines.push({ from: start, to: end });
    from = index + 1;
  }
  return lines;
};

/** The lines that say something, and which of them can be a signature: the last, those after a closing, and dashed ones. */
export const linesWithSignatures = ({ signs, key }: FoldedText): Line[] => {
  const lines = linesOf(signs);
  const texts = lines.map(({ from, to }) => key.slice(from, Math.min(to, from + LONGEST + 1)));
  return lines.map((line, index) => ({
    ...line,
    isOpening: index < 3,
    isSignature:
      texts[index]!.length <= LONGEST &&
      (index === lines.length - 1 ||
        DASHED.test(texts[index]!) ||
        texts.slice(Math.max(0, index - 2), index + 1).some((text) => CLOSING.test(text))),
  }));
};
