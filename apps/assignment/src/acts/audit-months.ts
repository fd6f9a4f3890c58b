import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { auditGuard, makeAuditMonths } from '#database';
import { ReadinessRegistry } from '#platform';
import { Rounds, warnOfFailure } from '#service';
import { type AssignmentSettings, SETTINGS } from '../ports.js';

const EVERY = 30_000;

/** Makes the months of the audit trail ahead: at the start, and when the month of business time turns. */
@Injectable()
export class AuditMonths implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Rounds({
    work: () => this.look(),
    everyMillis: EVERY,
    onFailure: warnOfFailure(AuditMonths.name, 'months are made later'),
  });
  private madeFor?: string;

  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    readiness: ReadinessRegistry,
  ) {
    const { database } = settings;
    readiness.add({
      name: 'assignment.audit',
      check: async () => ({ guardedBy: await auditGuard(database), month: this.madeFor ?? null }),
    });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** Asks for months only when the one of now is another than before. */
  async look(): Promise<void> {
    const { database } = this.settings;
    const now = await database.businessNow();
    const month = now.toFormat('yyyy-MM');
    if (month === this.madeFor) return;
    await makeAuditMonths(database, now.toISO());
    this.madeFor = month;
  }
}
