import { DateTime } from 'luxon';
import type { Tx } from './transaction.js';

/** Where the desk's time comes from: the database's clock, or that clock shifted by a demonstration. */
export type ClockKind = 'machine' | 'simulated';

const now: Record<ClockKind, string> = {
  machine: 'clock_timestamp()',
  simulated: 'clock_timestamp() + (SELECT shift FROM clock.simulated_clock)',
};

/**
 * Business time as the database has it at this moment, not at the transaction's start (DESIGN §4.1);
 * cut to whole milliseconds, in zone Asia/Tokyo.
 */
export async function readBusinessClock(tx: Pick<Tx, 'query'>, kind: ClockKind): Promise<DateTime<true>> {
  const [row] = await tx.query<{ millis: number }>(
    `SELECT floor(extract(epoch FROM ${now[kind]}) * 1000)::bigint AS millis`,
  );
  const instant = DateTime.fromMillis(row?.millis ?? NaN, { zone: 'Asia/Tokyo' });
  if (!instant.isValid) throw new Error('The database told no time.');
  return instant;
}

/** A simulated clock would let anybody move the desk's dates. */
export function refuseInProduction(env: NodeJS.ProcessEnv = process.env): void {
  if (env['NODE_ENV'] === 'production')
    throw new Error('A simulated clock is refused with NODE_ENV=production: use the machine clock there.');
}
