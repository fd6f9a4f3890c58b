import { folded } from './folded.js';

const BEFORE = 30;
const AFTER = 70;

const letters = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** The part of a text around the first place where a folded phrase stands, as it was written, on one line. */
export const excerptOf = (text: string, phrase: string): string => {
  const written = [...letters.segment(text)].map(({ segment }) => segment);
  // Letter by letter blanks fold to nothing, so the phrase is looked for without its own.
  const places: number[] = [];
  let joined = '';
  written.forEach((letter, place) => {
    const form = folded(letter);
    joined += form;
    for (const _ of form) places.push(place);
  });
  const at = [...joined.slice(0, Math.max(0, joined.indexOf(phrase.replaceAll(' ', ''))))].length;
  const place = places[at] ?? 0;
  const from = Math.max(0, place - BEFORE);
  const to = Math.min(written.length, place + AFTER);
  const part = written.slice(from, to).join('').replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${part}${to < written.length ? '…' : ''}`;
};
