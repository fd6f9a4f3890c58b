import type { DateTime } from 'luxon';
import { covers, type DeskCalendar } from '#calendar';
import { ClockCannotGoBack, type Database, type SimulatedClock } from '#database';
import { demoProblem } from './problems.js';

/** The demonstration's business time: an empty desk may be set anywhere in the calendar, a used one only forward. */
export class DemoClock {
  constructor(
    private readonly clock: SimulatedClock,
    private readonly admin: Database,
    private readonly calendar: DeskCalendar,
  ) {}

  now(): Promise<DateTime<true>> {
    return this.clock.get();
  }

  /** Whether a first ticket has come. */
  async isUsed(): Promise<boolean> {
    const [counter] = await this.admin.query<{ used: boolean }>(
      'SELECT last_turn > 0 AS used FROM intake.turn_counter',
    );
    return counter?.used ?? false;
  }

  /** Throws a Problem that says why an instant is refused. */
  async set(instant: DateTime): Promise<DateTime<true>> {
    const wanted = instant.setZone('Asia/Tokyo').toISO() ?? '';
    if (!covers(instant, this.calendar)) {
      const { coveredFrom: from, coveredUntil: until } = this.calendar;
      throw demoProblem('clock-not-covered', { params: { wanted, from, until } });
    }
    try {
      return await this.setUnderTheCounter(instant);
    } catch (error) {
      if (!(error instanceof ClockCannotGoBack)) throw error;
      throw demoProblem('clock-only-forward', { params: { wanted, now: error.now.toISO() } });
    }
  }

  /** Whether a first ticket has come is decided under the lock that gives turns, so that none comes in between. */
  private setUnderTheCounter(instant: DateTime): Promise<DateTime<true>> {
    return this.admin.transaction(async (tx) => {
      const [counter] = await tx.query<{ used: boolean }>(
        'SELECT last_turn > 0 AS used FROM intake.turn_counter FOR UPDATE',
      );
      return this.clock.set(instant, { onlyForward: counter?.used ?? false });
    });
  }
}
