import type { JunbanEvent } from '#contracts';
import type { Database, Tx } from '#database';
import { noteCalendar } from '#service';
import { writeAudit } from '../store/audit.js';

/** Keeps the closures, and tells the audit trail on which days the desk is closed from now on. */
export const noteAuditedCalendar =
  (database: Pick<Database, 'businessNow'>) =>
  async (tx: Tx, event: JunbanEvent<'junban.calendar.changed.v1'>): Promise<void> => {
    if (!(await noteCalendar(tx, event))) return;
    const at = (await database.businessNow(tx)).toISO();
    const { calendarVersion: version, closures } = event.data;
    const detail = { version, closures: closures.map(({ from, to }) => ({ from, to })) };
    await writeAudit(tx, [{ at, act: 'calendar-changed', cause: 'closures', detail }]);
  };
