import type { YearEnd } from '#calendar';
import type { Tx } from '#database';
import type { DeskClosure } from '../domain/closure.js';
import { closuresOf } from './closure-rows.js';

/** The calendar as it is kept: everything that operations and configuration decide of it. */
export interface CalendarRow {
  version: number;
  yearEnd: YearEnd;
  closures: DeskClosure[];
}

/**
 * A row lock alone would let datings that follow one another closely pass by a change for ever: they share it, and don't
 * queue behind whoever wants it alone. Advisory locks queue.
 */
const QUEUE = `hashtextextended(current_schema() || ' calendar', 0)`;

const LOCKS = {
  /** Shared with every other dating; a change waits for them and they for it (DESIGN §8). */
  share: [`SELECT pg_advisory_xact_lock_shared(${QUEUE})`, 'FOR SHARE'],
  /** For a change. */
  update: [`SELECT pg_advisory_xact_lock(${QUEUE})`, 'FOR UPDATE'],
} as const;

const readRow = async (tx: Pick<Tx, 'query'>, lock: string): Promise<CalendarRow> => {
  const [row] = await tx.query<{ version: number; from: string; to: string }>(
    `SELECT version, year_end_from AS "from", year_end_to AS "to" FROM calendar ${lock}`,
  );
  const { version, ...yearEnd } = row!;
  return { version, yearEnd, closures: await closuresOf(tx) };
};

/** The calendar, locked to the transaction's end: the first lock of whoever takes it. */
export const lockCalendar = async (tx: Tx, kind: keyof typeof LOCKS): Promise<CalendarRow> => {
  const [queue, lock] = LOCKS[kind];
  await tx.query(queue);
  return readRow(tx, lock);
};

/** The calendar as it is now, for reading. */
export const readCalendar = (tx: Pick<Tx, 'query'>): Promise<CalendarRow> => readRow(tx, '');

/** Stores a changed version and year-end. The row is locked for the change. */
export const saveCalendarRow = async (
  tx: Tx,
  { version, yearEnd }: Omit<CalendarRow, 'closures'>,
): Promise<void> => {
  await tx.query('UPDATE calendar SET version = $1, year_end_from = $2, year_end_to = $3', [
    version,
    yearEnd.from,
    yearEnd.to,
  ]);
};
