import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { forgetOldKeys } from '#database';
import { Rounds } from '#service';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { endLeasesOver, leasesOver } from '../store/assignment-rows.js';
import { lockLine } from '../store/line-row.js';
import { lockTickets } from '../store/ticket-rows.js';
import { DeskChanges } from './desk-changes.js';
import { PutBack } from './put-back.js';

const EVERY = 1_000;
const BATCH = 100;
/** Rounds between two clearings of old Idempotency-Keys: an hour. */
const CLEARS_EACH = 3_600;

/** Takes turns back from agents whose lease is over. An idle round is one look at an index. */
@Injectable()
export class LeaseSweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('LeaseSweeper');
  private readonly rounds = new Rounds({
    work: () => this.round(),
    everyMillis: EVERY,
    onFailure: (error) =>
      this.log.warn(`a round failed and is repeated: ${error instanceof Error ? error.name : 'unknown'}`),
  });
  private done = 0;

  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly changes: DeskChanges,
    private readonly returning: PutBack,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** One round: how many turns were put back. */
  async sweep(): Promise<number> {
    const over = await leasesOver(this.settings.database, BATCH);
    if (over.length === 0) return 0;
    return this.changes.commit(async (tx) => {
      await lockLine(tx);
      const tickets = await lockTickets(tx, [...new Set(over.map(({ ticketId }) => ticketId))]);
      const ended = await endLeasesOver(
        tx,
        over.map(({ turn }) => turn),
      );
      await this.returning.putBack(tx, tickets, ended, 'lease-over');
      return ended.length;
    });
  }

  private async round(): Promise<void> {
    await this.sweep();
    if (this.done % CLEARS_EACH === 0) await forgetOldKeys(this.settings.database);
    this.done += 1;
  }
}
