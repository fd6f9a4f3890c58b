import { DateTime } from 'luxon';
import { readBusinessClock, refuseInProduction } from './business-clock.js';
import type { Database } from './database.js';

/**
 * The demonstration's clock: machine time plus a shift stored in the database, so that it runs on from
 * where it was set, also across restarts. Every role may read it, only its owner may set it.
 */
export class SimulatedClock {
  private constructor(private readonly owner: Database) {}

  /** Make the clock on a database unless it has one. Throws with NODE_ENV=production. */
  static async create(owner: Database): Promise<SimulatedClock> {
    refuseInProduction();
    await owner.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', ['junban simulated clock']);
      await tx.query(`
        CREATE SCHEMA IF NOT EXISTS clock;
        CREATE TABLE IF NOT EXISTS clock.simulated_clock (
          only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
          shift interval NOT NULL DEFAULT '0'
        );
        INSERT INTO clock.simulated_clock DEFAULT VALUES ON CONFLICT DO NOTHING;
        GRANT USAGE ON SCHEMA clock TO PUBLIC;
        GRANT SELECT ON clock.simulated_clock TO PUBLIC`);
    });
    return new SimulatedClock(owner);
  }

  /** The desk's time now, zone Asia/Tokyo, whole milliseconds. */
  get(): Promise<DateTime<true>> {
    return readBusinessClock(this.owner, 'simulated');
  }

  /**
   * Set the desk's time; it runs on from there. With `onlyForward` an instant before the desk's time now
   * throws {@link ClockCannotGoBack} and changes nothing.
   */
  async set(instant: DateTime, { onlyForward }: { onlyForward: boolean }): Promise<DateTime<true>> {
    if (!instant.isValid) throw new Error('Not an instant.');
    const changed = await this.owner.query(
      `UPDATE clock.simulated_clock SET shift = $1::timestamptz - clock_timestamp()
       WHERE NOT $2 OR clock_timestamp() + shift <= $1::timestamptz RETURNING shift`,
      [instant.toISO(), onlyForward],
    );
    const now = await this.get();
    if (changed.length === 0) throw new ClockCannotGoBack(now);
    return now;
  }
}

/** The desk is in use: its time may be set forward only. */
export class ClockCannotGoBack extends Error {
  override readonly name = 'ClockCannotGoBack';
  constructor(readonly now: DateTime<true>) {
    super(`The desk's clock shows ${now.toISO()} and can be set forward only.`);
  }
}
