import type { YearEnd } from '#calendar';
import { DESK_SUBJECT } from '#contracts';
import type { Database, Tx } from '#database';
import type { Outbox } from '#messaging';
import type { DeskClosure } from '../domain/closure.js';
import { type CalendarRow, saveCalendarRow } from '../store/calendar-row.js';
import { type CalendarChange, insertChange } from '../store/change-rows.js';
import { replaceClosures } from '../store/closure-rows.js';
import { countNaming } from '../store/turn-days.js';
import { daysChanged } from './plan.js';

/** What is to be different from now on. */
export interface Wanted extends Pick<CalendarChange, 'by' | 'change' | 'merged'> {
  closures: DeskClosure[];
  yearEnd: YearEnd;
  /** The one that it is about; absent for a year-end. */
  closure?: DeskClosure;
}

/** What a change did: its version, the days it changed, and how many turns are dated again for it. */
export type Changed = Pick<CalendarChange, 'version' | 'days' | 'turns'>;

export interface ChangePorts {
  database: Pick<Database, 'businessNow'>;
  outbox: Pick<Outbox, 'append'>;
}

/**
 * Makes a new version of the calendar, which the caller has locked for update: every date after it is by this version,
 * and those before it that name a changed day are dated again (see Redating). Tells everybody by calendar.changed.
 */
export const changeCalendar = async (
  tx: Tx,
  { database, outbox }: ChangePorts,
  before: CalendarRow,
  { closures, yearEnd, closure, by, change, merged }: Wanted,
): Promise<Changed> => {
  const now = await database.businessNow(tx);
  const version = before.version + 1;
  const after = { version, yearEnd, closures };
  const days = daysChanged(before, after, now.toISODate(), change === 'closed' ? closure : undefined);
  const turns = await countNaming(tx, days);
  await saveCalendarRow(tx, after);
  await replaceClosures(tx, closures);
  const at = now.toISO();
  await insertChange(tx, { version, at, by, change, closure, merged, days, turns });
  const told = closures.map(({ from, to, reason }) => ({ from, to, reason }));
  await outbox.append(tx, [
    {
      type: 'junban.calendar.changed.v1',
      ticketId: DESK_SUBJECT,
      time: at,
      data: { calendarVersion: version, closures: told },
    },
  ]);
  return { version, days, turns };
};
