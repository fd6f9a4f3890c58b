import { Inject, Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { openMillisBetween } from '#calendar';
import type { Language, TurnFacts } from '#contracts';
import { turnOf } from '../domain/ticket.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { readWatermark } from '../store/line-row.js';
import { countInHand, countWaiting, oldestWaiting } from '../store/queue-counts.js';
import type { Overtime } from '../store/overtime-row.js';
import { readTickets } from '../store/ticket-rows.js';
import { DeskHours } from './desk-hours.js';
import { type LineAlarm, LineWatch } from './line-watch.js';

/** The line at a glance. */
export interface Queue {
  /** RFC 3339 in Japan's time. */
  at: string;
  waiting: Record<Language, number>;
  inHand: number;
  watermark: number;
  /** The overtime that holds now. */
  overtime?: Overtime;
  /** The lowest waiting turn. */
  oldest?: TurnFacts;
  /** How long that has waited within support hours. */
  oldestOpenMillis?: number;
  /** What the line stands before. */
  stuck?: LineAlarm;
}

/** Tells operators how long the line is. */
@Injectable()
export class ReadQueue {
  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly hours: DeskHours,
    private readonly watch: LineWatch,
  ) {}

  async queue(): Promise<Queue> {
    const { database, calendar } = this.settings;
    const now = await database.businessNow();
    const watermark = await readWatermark(database);
    const waiting: Record<Language, number> = { ja: 0, en: 0 };
    for (const count of await countWaiting(database)) waiting[count.language] = count.waiting;
    const oldest = await this.oldest();
    const receivedAt = oldest?.inquiry?.receivedAt;
    const overtime = await this.hours.overtime(database, now);
    const inHand = await countInHand(database);
    const stuck = await this.watch.standing();
    return {
      ...{ at: now.setZone('Asia/Tokyo').toISO()!, waiting, inHand, watermark },
      ...(overtime && { overtime }),
      ...(oldest && { oldest }),
      ...(receivedAt && { oldestOpenMillis: openMillisBetween(DateTime.fromISO(receivedAt), now, calendar) }),
      ...(stuck && { stuck }),
    };
  }

  private async oldest(): Promise<TurnFacts | undefined> {
    const { database } = this.settings;
    const lowest = await oldestWaiting(database);
    if (!lowest) return undefined;
    const ticket = (await readTickets(database, [lowest.ticketId])).get(lowest.ticketId);
    return ticket && turnOf(ticket.known, lowest.turn);
  }
}
