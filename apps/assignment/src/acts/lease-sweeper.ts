import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { forgetOldKeys } from '#database';
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
  private readonly stopping = new AbortController();
  private running?: Promise<void>;

  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly changes: DeskChanges,
    private readonly returning: PutBack,
  ) {}

  onApplicationBootstrap(): void {
    // Nest calls this for the application and again for each of its consumers.
    this.running ??= this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
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

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    for (let round = 0; !signal.aborted; round += 1) {
      try {
        await this.sweep();
        if (round % CLEARS_EACH === 0) await forgetOldKeys(this.settings.database);
      } catch (error) {
        this.log.warn(`a round failed and is repeated: ${error instanceof Error ? error.name : 'unknown'}`);
      }
      await sleep(EVERY, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}
