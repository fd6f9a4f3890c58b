import type { TurnDated } from '#contracts';
import type { Tx } from '#database';
import type { ReplacedDate } from '../domain/date-change.js';

/** Keeps dates that have been replaced; one that is there already stays as it is. */
export async function insertReplacedDates(tx: Tx, dates: readonly ReplacedDate[]): Promise<void> {
  if (dates.length === 0) return;
  await tx.query(
    `INSERT INTO replaced_dates (turn, calendar_version, date)
     SELECT * FROM unnest($1::bigint[], $2::int[], $3::jsonb[]) ON CONFLICT DO NOTHING`,
    [
      dates.map(({ turn }) => turn),
      dates.map(({ date }) => date.calendarVersion),
      dates.map(({ date }) => JSON.stringify(date)),
    ],
  );
}

/** Every earlier date of some turns. */
export async function replacedDatesOf(
  database: Pick<Tx, 'query'>,
  turns: readonly number[],
): Promise<Map<number, TurnDated[]>> {
  if (turns.length === 0) return new Map();
  const rows = await database.query<ReplacedDate>(
    'SELECT turn, date FROM replaced_dates WHERE turn = ANY($1::bigint[])',
    [turns],
  );
  const dates = new Map<number, TurnDated[]>();
  for (const { turn, date } of rows) dates.set(turn, [...(dates.get(turn) ?? []), date]);
  return dates;
}
