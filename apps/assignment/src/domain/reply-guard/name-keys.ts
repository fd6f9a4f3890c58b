import { isOrdinary } from './ordinary-words.js';
import { foldedText, lettersOf } from './signs.js';

/** How much of a name a key stands for. */
export type Grade = 'full' | 'part' | 'email';

/** A folded name or part of one, as it is compared. */
export type NameKey = `${Grade}:${string}`;

/** Somebody's names and address, as their token claims them. */
export interface NameClaims {
  names: readonly string[];
  email?: string;
}

export const nameKey = (grade: Grade, key: string): NameKey => `${grade}:${key}`;

// What stands in name claims without naming anybody.
const TITLES = new Set(
  'mr mrs ms miss dr prof jr sr san sama さん さま 様 氏 agent support staff desk team operator'.split(' '),
);
const PARTING = /[\s・·•,、;/|()「」"]+/u;
const WITHIN = /[-‐‑‒–'’._]/u;

/** A word of a claim, and the smaller ones that a hyphen or a dot joins in it. */
interface NameWord {
  key: string;
  pieces: string[];
}

const wordsOfName = (name: string): NameWord[] =>
  foldedText(name)
    .key.split(PARTING)
    .map((word) => word.split(WITHIN).map((piece) => lettersOf(foldedText(piece))))
    .map((pieces) => pieces.filter((piece) => piece !== '' && !TITLES.has(piece)))
    .map((pieces) => ({ key: pieces.join(''), pieces }))
    .filter(({ key }) => key !== '');

const isLatin = (key: string): boolean => !/[\p{Script=Han}\p{Script=Hiragana}]/u.test(key);
const lengthOf = (key: string): number => [...key].length;

/** Family name and given name stand in either order, and an initial between them may be left out. */
const fullsOf = (words: readonly string[]): string[] => {
  const long = words.filter((word) => !isLatin(word) || lengthOf(word) > 1);
  return [words, long]
    .filter(({ length }) => length > 1)
    .flatMap((all) => [all, [...all].reverse(), [all.at(-1)!, ...all.slice(0, -1)], [all[0]!, all.at(-1)!]])
    .flatMap((all) => [all.join(''), [...all].reverse().join('')]);
};

/** Where a Japanese name is written without a space, the first two characters are the family name, mostly. */
const guessed = (name: string): string[] => {
  const isWhole = /^\p{Script=Han}{3,5}$/u.test(name);
  return isWhole ? [[...name].slice(0, 2).join(''), [...name].slice(2).join('')] : [];
};

/** Whether one word is all of a name: too long and too rare to be met by chance. */
const standsAlone = (word: string): boolean => {
  const isHan = /^\p{Script=Han}+$/u.test(word);
  return lengthOf(word) >= (isHan ? 3 : 4) && !isOrdinary(word);
};

const keysOfGroup = (claims: readonly NameWord[][]): NameKey[] => {
  const words = [...new Set(claims.flat().map(({ key }) => key))];
  const single = [...new Set(claims.filter(({ length }) => length === 1).map(([word]) => word!.key))];
  // Given name and family name may be claims of their own.
  const pairs = single.flatMap((one) => single.filter((other) => other !== one).map((other) => [one, other]));
  const alone = words.length === 1 && standsAlone(words[0]!) ? words : [];
  const fulls = [...claims.map((claim) => claim.map(({ key }) => key)), ...pairs].flatMap(fullsOf);
  const unspaced = claims.flat().filter(({ key }) => guessed(key).length > 0 && words.length === 1);
  const dotted = claims.flat().flatMap(({ pieces }) => fullsOf(pieces));
  const parts = [
    ...words,
    ...claims.flat().flatMap(({ pieces }) => pieces),
    ...unspaced.flatMap(({ key }) => guessed(key)),
  ];
  return [
    ...[...fulls, ...dotted, ...alone].map((key) => nameKey('full', key)),
    ...parts.filter((key) => !isLatin(key) || lengthOf(key) > 1).map((key) => nameKey('part', key)),
  ];
};

/** Everything by which somebody can be named: their full names in any order, the parts of these, and their address. */
export const nameKeysOf = ({ names, email }: NameClaims): Set<NameKey> => {
  const addresses = [...names.filter((name) => name.includes('@')), ...(email === undefined ? [] : [email])];
  const claims = names.filter((name) => !name.includes('@')).map(wordsOfName);
  const groups = [isLatin, (key: string) => !isLatin(key)].map((isOfGroup) =>
    claims.map((words) => words.filter(({ key }) => isOfGroup(key))).filter(({ length }) => length > 0),
  );
  return new Set([
    ...groups.flatMap(keysOfGroup),
    ...addresses.map((address) => nameKey('email', foldedText(address).key)),
  ]);
};
