import { DateTime } from 'luxon';
import type { Language } from '#contracts';
import type { Tx } from '#database';
import type { FirstStart } from '../domain/known-ticket.js';
import type { Start } from '../domain/wait.js';

/** Keeps when turns were first started: what comes late with a lower fence was first. */
export async function saveStarts(tx: Tx, starts: readonly FirstStart[]): Promise<void> {
  if (starts.length === 0) return;
  // A turn that was started twice within the batch: its lowest fence.
  const first = [...starts].sort((a, b) => a.turn - b.turn || a.fence - b.fence);
  const rows = first.filter(({ turn }, index) => first[index - 1]?.turn !== turn);
  await tx.query(
    `INSERT INTO starts AS known (turn, language, fence, received_at, started_at)
     SELECT * FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::timestamptz[], $5::timestamptz[])
     ON CONFLICT (turn) DO UPDATE SET fence = excluded.fence, started_at = excluded.started_at
       WHERE excluded.fence < known.fence`,
    [
      rows.map(({ turn }) => turn),
      rows.map(({ language }) => language),
      rows.map(({ fence }) => fence),
      rows.map(({ receivedAt }) => receivedAt),
      rows.map(({ startedAt }) => startedAt),
    ],
  );
}

const MOST = 500;
/** Five business days lie within it, but for the longest runs of closed days. */
const WITHIN_DAYS = 30;

/** The latest starts of a language up to now, rising. */
export async function recentStarts(
  database: Pick<Tx, 'query'>,
  language: Language,
  now: DateTime,
): Promise<Start[]> {
  const rows = await database.query<{ received_at: Date; started_at: Date }>(
    `SELECT received_at, started_at FROM starts
      WHERE language = $1 AND started_at > $2::timestamptz - make_interval(days => $3) AND started_at <= $2
      ORDER BY started_at DESC LIMIT $4`,
    [language, now.toISO(), WITHIN_DAYS, MOST],
  );
  return rows.reverse().map(({ received_at, started_at }) => ({
    receivedAt: DateTime.fromJSDate(received_at),
    startedAt: DateTime.fromJSDate(started_at),
  }));
}
