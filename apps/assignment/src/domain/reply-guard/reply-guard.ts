import type { Candidate } from './candidate.js';
import { candidatesIn } from './candidates.js';
import { type NameClaims, type NameKey, nameKeysOf } from './name-keys.js';
import { isOrdinary } from './ordinary-words.js';
import { ownNamesIn } from './own-name.js';
import { speaksOfPerson } from './person-context.js';
import { linesWithSignatures } from './signature-lines.js';
import { type FoldedText, foldedText, lettersOf } from './signs.js';
import type { Place } from './words.js';

/** Words of a message, as they were written; places in UTF-16 units. Whose name it is, is never told. */
export interface FoundWords {
  from: number;
  to: number;
  words: string;
}

/** What a message says of people. */
export interface Finding {
  /** The writer's own whole name or address: such a message is never sent. */
  refused: FoundWords[];
  /** A part of it, or a colleague's name: the writer has to confirm that it is meant otherwise. */
  doubtful: FoundWords[];
}

/** A message that was read for names, before anybody has said who the colleagues are. */
export interface ReadMessage {
  /** All that could be a name, each once. */
  keys: ReadonlySet<NameKey>;
  /** Says what was found, once it is known which of the keys name colleagues. */
  judge(colleagues: ReadonlySet<NameKey>): Finding;
}

/** Reads a message for the names of its writer and of colleagues (DESIGN §9). Source of the rules: record 21. */
export const readMessage = (message: string, me: NameClaims): ReadMessage => {
  const text = foldedText(message);
  const mine = nameKeysOf(me);
  const candidates = candidatesIn(text);
  const lines = linesWithSignatures(text);
  const isDoubtless = ({ key, grade, from, to }: Candidate): boolean =>
    grade !== 'part' || !isOrdinary(key.slice('part:'.length)) || speaksOfPerson(text, lines, { from, to });
  const own = ownPlaces(text, mine);
  return {
    keys: new Set(candidates.map(({ key }) => key)),
    judge: (colleagues) => {
      const others = candidates.filter(({ key }) => mine.has(key) || colleagues.has(key)).filter(isDoubtless);
      const refused = merged([
        ...own.filter(({ certain }) => certain),
        ...others.filter(({ key, grade }) => grade !== 'part' && mine.has(key)),
      ]);
      const doubtful = merged([...own, ...others]).filter(
        (place) => !refused.some((one) => isWithin(place, one)),
      );
      const words = (place: Place): FoundWords => wordsAt(text, place);
      return { refused: refused.map(words), doubtful: doubtful.map(words) };
    },
  };
};

const ownPlaces = (text: FoldedText, mine: ReadonlySet<NameKey>) => {
  const of = (grade: string) =>
    [...mine].filter((key) => key.startsWith(`${grade}:`)).map((key) => key.slice(grade.length + 1));
  const addresses = of('email').flatMap(brokenUp);
  return ownNamesIn(text, [...new Set([...of('full'), ...addresses])]);
};

/** An address as it is disguised: ren at desk dot example. */
const brokenUp = (address: string): string[] => {
  const letters = (part: string) => lettersOf(foldedText(part));
  const written = address.replaceAll('@', ' at ');
  return [letters(address), letters(written), letters(written.replaceAll('.', ' dot '))];
};

const isWithin = (inner: Place, outer: Place): boolean => inner.from >= outer.from && inner.to <= outer.to;

/** Places in order, those that overlap as one. */
const merged = (places: readonly Place[]): Place[] => {
  const whole: Place[] = [];
  for (const { from, to } of places.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = whole.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else whole.push({ from, to });
  }
  return whole;
};

const wordsAt = ({ written, signs }: FoldedText, { from, to }: Place): FoundWords => {
  const [start, end] = [signs[from]!.from, signs[to - 1]!.to];
  return { from: start, to: end, words: written.slice(start, end) };
};
