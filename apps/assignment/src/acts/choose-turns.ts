import { Injectable } from '@nestjs/common';
import type { DateTime } from 'luxon';
import type { Language } from '#contracts';
import type { Tx } from '#database';
import { type Hand, wantedByLanguage } from '../domain/hands.js';
import { type Match, matchTurns } from '../domain/match-turns.js';
import { lowestWaiting, type TurnWaiting } from '../store/waiting-turns.js';
import { DeskHours } from './desk-hours.js';

/** Who gets which turn, as the line stood at one moment. */
export interface Choice {
  matches: readonly Match<TurnWaiting>[];
  /** What the statement that found the turns could see, as `pg_snapshot`. */
  snapshot?: string;
  /** How many turns of each language had to be read. */
  limits: ReadonlyMap<Language, number>;
}

/** The line, and who could be given something of it. */
export interface Standing {
  watermark: number;
  hands: readonly Hand[];
  /** Business time. */
  now: DateTime<true>;
}

/** Reads the lowest turns, as many as there are free hands, and says who gets which. */
@Injectable()
export class ChooseTurns {
  constructor(private readonly hours: DeskHours) {}

  /** `limits`: how many turns to read, where it is known that fewer are not enough. */
  async choose(
    tx: Tx,
    standing: Standing,
    limits: ReadonlyMap<Language, number> = wantedByLanguage(standing.hands),
  ): Promise<Choice> {
    const { watermark, hands, now } = standing;
    if (limits.size === 0 || !(await this.hours.areOpen(tx, now))) return { matches: [], limits };
    const line = { upTo: watermark, now: now.toJSDate() };
    const { waiting, snapshot } = await lowestWaiting(tx, limits, line);
    const readUpTo = endsOf(waiting, limits);
    const state = { watermark, now: now.toMillis(), open: true };
    const { matches, needsMore } = matchTurns({ waiting, readUpTo }, state, hands);
    // All is read again, so that one statement has seen all that was chosen from.
    if (needsMore) return this.choose(tx, standing, doubled(limits));
    return { matches, limits, ...(snapshot !== undefined && { snapshot }) };
  }
}

const doubled = (limits: ReadonlyMap<Language, number>): Map<Language, number> =>
  new Map([...limits].map(([language, limit]) => [language, 2 * limit]));

/** The last turn read of each language of which there may be more. */
const endsOf = (
  waiting: readonly TurnWaiting[],
  limits: ReadonlyMap<Language, number>,
): Map<Language, number> => {
  const ends = new Map<Language, number>();
  for (const [language, limit] of limits) {
    const own = waiting.filter((turn) => turn.language === language);
    if (own.length === limit) ends.set(language, own.at(-1)!.turn);
  }
  return ends;
};
