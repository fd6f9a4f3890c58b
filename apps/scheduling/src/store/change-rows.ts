import type { Tx } from '#database';
import type { DeskClosure } from '../domain/closure.js';

/** One change of the calendar, as it is kept. */
export interface CalendarChange {
  /** The version that it made. */
  version: number;
  /** Business time, RFC 3339. */
  at: string;
  /** The operator's subject, or `configuration`. */
  by: string;
  change: 'closed' | 'reopened' | 'year-end';
  /** Absent for a year-end. */
  closure?: DeskClosure;
  merged: string[];
  /** The days that it changed. */
  days: string[];
  /** How many turns' dates named them. */
  turns: number;
}

/** A change whose turns are being dated again. */
export interface Underway {
  version: number;
  days: string[];
  /** Turns up to this one are done. */
  redatedTo: number;
}

/** Keeps a change; where it touches no turn there is nothing left to do. */
export const insertChange = async (tx: Tx, change: CalendarChange): Promise<void> => {
  await tx.query(
    `INSERT INTO calendar_changes (version, at, by, change, closure, merged, days, turns, done)
     VALUES ($1, $2, $3, $4, $5, $6, $7::date[], $8::int, $8::int = 0)`,
    [
      change.version,
      change.at,
      change.by,
      change.change,
      change.closure ? JSON.stringify(change.closure) : null,
      JSON.stringify(change.merged),
      change.days,
      change.turns,
    ],
  );
};

/** The change that took a closure away, where there is one. */
export const removalOf = async (
  tx: Pick<Tx, 'query'>,
  closureId: string,
): Promise<CalendarChange | undefined> => {
  const [row] = await tx.query<CalendarChange>(
    `SELECT version, closure, merged, days::text[] AS days, turns FROM calendar_changes
      WHERE change = 'reopened' AND closure->>'closureId' = $1 ORDER BY version DESC LIMIT 1`,
    [closureId],
  );
  return row;
};

/** The oldest change that is not done, locked; undefined where there is none. */
export const lockUnderway = async (tx: Tx): Promise<Underway | undefined> => {
  const [row] = await tx.query<Underway>(
    `SELECT version, days::text[] AS days, redated_to AS "redatedTo" FROM calendar_changes
      WHERE NOT done ORDER BY version LIMIT 1 FOR UPDATE`,
  );
  return row;
};

/** Notes how far a change has come. */
export const saveProgress = async (
  tx: Tx,
  version: number,
  redatedTo: number,
  done: boolean,
): Promise<void> => {
  await tx.query('UPDATE calendar_changes SET redated_to = $2, done = $3 WHERE version = $1', [
    version,
    redatedTo,
    done,
  ]);
};

/** Changes whose turns are still being dated again. */
export const changesUnderway = (
  tx: Pick<Tx, 'query'>,
): Promise<(Pick<CalendarChange, 'version' | 'days' | 'turns'> & { redatedTo: number })[]> =>
  tx.query(
    `SELECT version, days::text[] AS days, turns, redated_to AS "redatedTo" FROM calendar_changes
      WHERE NOT done ORDER BY version`,
  );
