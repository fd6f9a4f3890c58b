import { Inject, Injectable } from '@nestjs/common';
import type { Language, TurnFacts } from '#contracts';
import { LANGUAGES } from '../domain/languages.js';
import { turnOf } from '../domain/ticket.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { lockLine } from '../store/line-row.js';
import { countInHand, countWaiting } from '../store/queue-counts.js';
import { readTickets } from '../store/ticket-rows.js';
import { waitingTurns } from '../store/waiting-turns.js';

/** The line at a glance. */
export interface Queue {
  waiting: Record<Language, number>;
  inHand: number;
  watermark: number;
  /** The lowest waiting turn. */
  oldest?: TurnFacts;
}

/** Tells operators how long the line is. */
@Injectable()
export class ReadQueue {
  constructor(@Inject(SETTINGS) private readonly settings: AssignmentSettings) {}

  async queue(): Promise<Queue> {
    const { database } = this.settings;
    const watermark = await database.transaction(lockLine);
    const waiting: Record<Language, number> = { ja: 0, en: 0 };
    for (const count of await countWaiting(database)) waiting[count.language] = count.waiting;
    const oldest = await this.oldest();
    return { waiting, inHand: await countInHand(database), watermark, ...(oldest && { oldest }) };
  }

  private async oldest(): Promise<TurnFacts | undefined> {
    const { database } = this.settings;
    const everything = { after: 0, upTo: Number.MAX_SAFE_INTEGER, limit: 1 };
    const [lowest] = await waitingTurns(database, LANGUAGES, everything);
    if (!lowest) return undefined;
    const ticket = (await readTickets(database, [lowest.ticketId])).get(lowest.ticketId);
    return ticket && turnOf(ticket.known, lowest.turn);
  }
}
