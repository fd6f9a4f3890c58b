import { type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { DateTime } from 'luxon';
import type { Tx } from '#database';
import { Rounds, warnOfFailure } from '#service';
import { inJapan } from '../domain/japan-time.js';
import { ANSWER_WITHIN_DAYS, lapse, lapsedBefore } from '../domain/lapse.js';
import { askedBefore, lockAskedBefore } from '../store/asked.js';
import { saveFacts } from '../store/facts.js';
import type { CommandPorts } from './ticket-commands.js';

const EVERY = 5_000;
const BATCH = 200;

/** Closes tickets on which the desk has waited too long for an answer. An idle round is one look at an index. */
export class LapseSweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Rounds({
    work: async () => (await this.sweep()) === BATCH,
    everyMillis: EVERY,
    onFailure: warnOfFailure(LapseSweeper.name, 'a round failed and is repeated'),
  });

  constructor(private readonly ports: CommandPorts) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** One round: how many tickets have lapsed in it. */
  async sweep(): Promise<number> {
    const { database, desk, transport } = this.ports;
    const { calendar, answerWithinDays = ANSWER_WITHIN_DAYS } = desk;
    const before = lapsedBefore(await database.businessNow(), answerWithinDays, calendar);
    const ticketIds = await askedBefore(database, before, BATCH);
    if (ticketIds.length === 0) return 0;
    const lapsed = await database.transaction((tx) => this.lapse(tx, ticketIds, before));
    transport.wake('intake');
    return lapsed;
  }

  /** What was answered before the lock, or is asked anew, stays as it is. */
  private async lapse(tx: Tx, ticketIds: string[], before: DateTime): Promise<number> {
    const { database, outbox } = this.ports;
    const tickets = await lockAskedBefore(tx, ticketIds, before);
    const now = inJapan(await database.businessNow(tx));
    const changes = tickets.flatMap((ticket) => lapse(ticket, now) ?? []);
    if (changes.length === 0) return 0;
    await saveFacts(
      tx,
      changes.map(({ ticket }) => ticket.facts),
      { now, hasSpoken: false },
    );
    await outbox.append(
      tx,
      changes.flatMap(({ events }) => events),
    );
    return changes.length;
  }
}
