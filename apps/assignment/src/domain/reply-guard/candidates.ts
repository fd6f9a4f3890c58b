import { candidate, type Candidate } from './candidate.js';
import { japaneseCandidates } from './japanese-candidates.js';
import type { FoldedText } from './signs.js';
import { gapBetween, isPlainWord, type Word, wordsOf } from './words.js';

const MOST_WORDS = 3;
const isInitial = ({ from, to }: Word): boolean => to - from <= 2;

/** Names in letters: single words, words that a hyphen joins, and two or three words that stand together. */
const letterCandidates = (text: FoldedText, words: readonly Word[]): Candidate[] =>
  words.flatMap((first, index) => {
    if (first.kind !== 'letter') return [];
    const found = [candidate(text, 'part', first)];
    if (!isPlainWord(text, first)) found.push(candidate(text, 'full', first));
    const chain = [first];
    let isHyphened = true;
    for (let next = index + 1; next < words.length && chain.length < MOST_WORDS; next += 1) {
      const word = words[next]!;
      const gap = gapBetween(text.signs, chain.at(-1)!, word);
      if (word.kind !== 'letter' || gap === 'far') break;
      isHyphened &&= gap === 'joined';
      chain.push(word);
      found.push(candidate(text, 'full', ...chain));
      if (isHyphened) found.push(candidate(text, 'part', ...chain));
    }
    if (chain.length === MOST_WORDS && isInitial(chain[1]!))
      found.push(candidate(text, 'full', first, chain[2]!));
    return found;
  });

const LOCAL = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]/u;
const DOMAIN = /[\p{L}\p{N}.-]/u;
/** The longest local part, and the longest domain. */
const [LOCAL_MOST, DOMAIN_MOST] = [64, 253];

/** Addresses, read from each @ to both sides: a pattern for the whole would try every start of a long text. */
const addressCandidates = (text: FoldedText): Candidate[] =>
  text.signs.flatMap(({ char }, at) => {
    if (char !== '@') return [];
    const { signs } = text;
    let [from, to] = [at, at + 1];
    while (at - from < LOCAL_MOST && LOCAL.test(signs[from - 1]?.char ?? ' ')) from -= 1;
    while (to - at < DOMAIN_MOST && DOMAIN.test(signs[to]?.char ?? ' ')) to += 1;
    while (/[.-]/u.test(signs[to - 1]!.char)) to -= 1;
    return from < at && to > at + 1 ? [candidate(text, 'email', { from, to })] : [];
  });

/** All in a text that could be somebody's name or address, without knowing anybody. */
export const candidatesIn = (text: FoldedText): Candidate[] => {
  const words = wordsOf(text.signs);
  return [...letterCandidates(text, words), ...japaneseCandidates(text, words), ...addressCandidates(text)];
};
