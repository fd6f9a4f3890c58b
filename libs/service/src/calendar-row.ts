import type { QueryRunner } from 'typeorm';
import type { Closure } from '#calendar';
import type { CalendarChanged, JunbanEvent } from '#contracts';
import type { Tx } from '#database';

/** The closures of the desk as a listening service knows them. */
export interface KnownClosures {
  version: number;
  closures: Closure[];
}

/** Migration helper of a service that follows the calendar: the closures as of the highest version that it knows. */
export async function createCalendarRow(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE desk_calendar (
      only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
      version integer NOT NULL,
      closures jsonb NOT NULL
    )`);
  await runner.query(`INSERT INTO desk_calendar (version, closures) VALUES (1, '[]')`);
}

/** Undoes {@link createCalendarRow}. */
export async function dropCalendarRow(runner: QueryRunner): Promise<void> {
  await runner.query('DROP TABLE desk_calendar');
}

/**
 * Stores what `calendar.changed` states, unless as high a version is known; for `BatchContext.storeDesk`. Whether it was
 * news.
 */
export const noteCalendar = async (
  tx: Tx,
  { data }: JunbanEvent<'junban.calendar.changed.v1'>,
): Promise<boolean> => {
  const { calendarVersion, closures }: CalendarChanged = data;
  const stored = await tx.query(
    'UPDATE desk_calendar SET version = $1, closures = $2 WHERE version < $1 RETURNING version',
    [calendarVersion, JSON.stringify(closures)],
  );
  return stored.length > 0;
};

export const readKnownClosures = async (db: Pick<Tx, 'query'>): Promise<KnownClosures> => {
  const [row] = await db.query<KnownClosures>('SELECT version, closures FROM desk_calendar');
  return row!;
};
