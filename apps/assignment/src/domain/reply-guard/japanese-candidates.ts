import { candidate, type Candidate } from './candidate.js';
import type { FoldedText } from './signs.js';
import { gapBetween, type Place, type Word } from './words.js';

/** A name that is bounded by scripts is no longer, and nothing around it that bounds it either. */
const LONGEST = 8;
const AROUND = 4;

interface Ends {
  /** What may stand before a name within one run of a script. */
  before: RegExp;
  /** What may stand after it. */
  after: RegExp;
}

// A run of kanji is a compound unless a title or a role parts it: 田中 is in 担当田中 and 田中様, not in 田中町 or 小田中.
const ENDS: Record<Exclude<Word['kind'], 'letter'>, Ends> = {
  han: {
    before: /(担当|担当者|係|社|部|課|室|店|長|主任|私|僕|氏名|名前|署名|文責)$/u,
    after: /^(様|氏|殿|君|先生|先輩|担当|宛|拝|記|部長|課長|係長|主任|室長|店長|社長|本人|自身|対応)/u,
  },
  hiragana: {
    before: /(の|は|わたし|わたくし|ぼく|こちら)$/u,
    after:
      /^(さん|さま|くん|ちゃん|です|でござい|と申|ともう|とい|が|は|も|を|に|へ|と|の|より|から|まで|や|で|だ)/u,
  },
  katakana: { before: /^$/u, after: /^$/u },
};

const isStart = (key: string, { kind, from }: Word, at: number): boolean => {
  if (at === from || kind === 'letter' || kind === 'katakana') return at === from;
  return ENDS[kind].before.test(key.slice(Math.max(from, at - AROUND), at));
};

const isEnd = (key: string, { kind, to }: Word, at: number): boolean => {
  if (at === to || kind === 'letter' || kind === 'katakana') return at === to;
  return ENDS[kind].after.test(key.slice(at, Math.min(to, at + AROUND)));
};

/** A run of one script, and where within it a name may begin and end. */
interface Run extends Word {
  starts: readonly number[];
  ends: readonly number[];
}

const runOf = ({ key }: FoldedText, word: Word): Run => {
  const places = Array.from({ length: word.to - word.from + 1 }, (_, index) => word.from + index);
  return {
    ...word,
    starts: places.slice(0, -1).filter((at) => isStart(key, word, at)),
    ends: places.slice(1).filter((at) => isEnd(key, word, at)),
  };
};

/** The places from any start up to any end, as long as a name may be. Both rise. */
const spans = (starts: readonly number[], ends: readonly number[]): Place[] => {
  const places: Place[] = [];
  let first = 0;
  for (const from of starts) {
    while (first < ends.length && ends[first]! <= from) first += 1;
    for (let next = first; next < ends.length && ends[next]! - from <= LONGEST; next += 1)
      places.push({ from, to: ends[next]! });
  }
  return places;
};

/** Where a name can begin that goes on behind the run. */
const lateStarts = ({ starts, to }: Run): number[] => starts.filter((at) => at > to - LONGEST);

/** Names in more than one script, such as まり子 or 一ノ瀬: from a run into the next one or the one after it. */
const across = ({ signs }: FoldedText, [first, second, third]: readonly (Run | undefined)[]): Place[] => {
  if (!first || !second || gapBetween(signs, first, second) !== 'none') return [];
  const isShort = second.to - second.from <= 2;
  const goesOn = third && isShort && gapBetween(signs, second, third) === 'none';
  const starts = lateStarts(first);
  return [second, ...(goesOn ? [third] : [])].flatMap(({ ends }) => spans(starts, ends));
};

/** Whole names with something between family name and given name: 森 愛, キサラギ・アオイ. */
const apart = ({ signs }: FoldedText, [run, next]: readonly (Run | undefined)[]): [Place, Place][] => {
  if (!run || !next || !['joined', 'apart'].includes(gapBetween(signs, run, next))) return [];
  const rights = spans([next.from], next.ends);
  return lateStarts(run).flatMap((from) =>
    rights.map((right): [Place, Place] => [{ from, to: run.to }, right]),
  );
};

/** Names in kanji and kana, bounded by runs of one script and by what is said around names. */
export const japaneseCandidates = (text: FoldedText, words: readonly Word[]): Candidate[] => {
  const runs = words.filter(({ kind }) => kind !== 'letter').map((word) => runOf(text, word));
  return runs.flatMap((run, index) => {
    const following = runs.slice(index, index + 3);
    return [
      ...[...spans(run.starts, run.ends), ...across(text, following)].flatMap((place) => [
        candidate(text, 'part', place),
        ...(place.to - place.from > 1 ? [candidate(text, 'full', place)] : []),
      ]),
      ...apart(text, following).map((places) => candidate(text, 'full', ...places)),
    ];
  });
};
