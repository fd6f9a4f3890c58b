import { Inject, Injectable } from '@nestjs/common';
import { Metrics } from '#platform';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { ReadCompliance } from './read-compliance.js';

/** Judging a day reads what is known of all its turns: often enough to be told of, and too much for each scrape. */
const EVERY_MILLIS = 15 * 60_000;

/** Shows how many claims of the day have passed over a turn, as last judged; a scrape never waits for the judgement. */
@Injectable()
export class ComplianceMetrics {
  private violations?: number;
  private judgeAt = 0;

  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly reading: ReadCompliance,
    metrics: Metrics,
  ) {
    metrics.gauge({
      name: 'junban_compliance_violations',
      help: 'Claims since midnight in Japan that passed over a turn, as the audit trail shows them each quarter of an hour',
      samples: () => {
        void this.judgeWhenDue();
        return this.violations === undefined ? [] : [{ value: this.violations }];
      },
    });
  }

  private async judgeWhenDue(): Promise<void> {
    if (performance.now() < this.judgeAt) return;
    this.judgeAt = Infinity;
    try {
      const now = await this.settings.database.businessNow();
      const period = { from: now.startOf('day').toMillis(), to: now.toMillis() + 1 };
      this.violations = (await this.reading.of(period)).violations.total;
    } catch {
      this.violations = undefined;
    }
    this.judgeAt = performance.now() + EVERY_MILLIS;
  }
}
