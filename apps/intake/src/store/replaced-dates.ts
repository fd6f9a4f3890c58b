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

/** Every earlier date of a turn. */
export async function replacedDatesOf(database: Pick<Tx, 'query'>, turn: number): Promise<TurnDated[]> {
  const rows = await database.query<{ date: TurnDated }>('SELECT date FROM replaced_dates WHERE turn = $1', [
    turn,
  ]);
  return rows.map(({ date }) => date);
}
