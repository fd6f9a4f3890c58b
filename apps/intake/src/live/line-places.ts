import type { Tx } from '#database';
import { type Counter, readCounters, readRanks } from '../store/places.js';
import { bucketOf, type TurnInLine } from '../store/waiting-counters.js';

const nameOf = ({ language, bucket }: Pick<Counter, 'language' | 'bucket'>): string =>
  `${language} ${bucket}`;
const counterOf = ({ language, turn }: TurnInLine) => ({ language, bucket: bucketOf(turn) });

/**
 * Where watched turns stand. A place is the sum of the counters before the turn's own, and the turn's rank in that one.
 * Ranks are read again only where a counter has been written since, so a look costs two queries, whoever watches.
 */
export class LinePlaces {
  private counters = new Map<string, Counter>();
  private ranks = new Map<number, number>();

  /** Reads the places of these turns, and forgets all others. */
  async look(tx: Tx, turns: readonly TurnInLine[]): Promise<void> {
    if (turns.length === 0) return this.forget();
    const counters = new Map((await readCounters(tx)).map((counter) => [nameOf(counter), counter]));
    const isKnown = (turn: TurnInLine) => {
      const name = nameOf(counterOf(turn));
      return this.ranks.has(turn.turn) && this.counters.get(name)?.version === counters.get(name)?.version;
    };
    const stale = turns.filter((turn) => !isKnown(turn));
    const kept = turns.filter(isKnown).map(({ turn }) => [turn, this.ranks.get(turn)!] as const);
    this.ranks = new Map([...kept, ...(stale.length > 0 ? await readStale(tx, stale) : [])]);
    this.counters = counters;
  }

  /** How many turns of its language stand before it; undefined where it doesn't stand in line. */
  aheadOf(turn: TurnInLine): number | undefined {
    const rank = this.ranks.get(turn.turn);
    const counter = this.counters.get(nameOf(counterOf(turn)));
    return rank === undefined || !counter ? undefined : counter.before + rank;
  }

  private forget(): void {
    this.counters.clear();
    this.ranks.clear();
  }
}

const readStale = (tx: Tx, stale: readonly TurnInLine[]) => {
  const counters = new Map(stale.map(counterOf).map((counter) => [nameOf(counter), counter]));
  return readRanks(tx, [...counters.values()], stale);
};
