import { Inject, Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { invalidInput, Problem } from '#platform';
import { assignmentFault } from '../http/problems.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { writeAudit } from '../store/audit.js';
import { lockLine } from '../store/line-row.js';
import { japanTime } from '../store/message-rows.js';
import { endOvertime, saveOvertime } from '../store/overtime-row.js';
import { DeskChanges } from './desk-changes.js';
import { DeskHours } from './desk-hours.js';
import { once } from './once.js';

/** The overtime that holds; RFC 3339 in Japan's time. */
export interface OpenOvertime {
  until: string;
  reason: string;
}

const MOST_HOURS = 12;

/** Lets operators have turns given although the desk is closed (DESIGN §4.3). */
@Injectable()
export class OvertimeDesk {
  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly changes: DeskChanges,
    private readonly hours: DeskHours,
  ) {}

  async now(): Promise<OpenOvertime | undefined> {
    const { database } = this.settings;
    const overtime = await this.hours.overtime(database, await database.businessNow());
    return overtime && { until: japanTime(overtime.until), reason: overtime.reason };
  }

  /** Opens overtime in place of what there is. Again with the same end and reason it does nothing. */
  async open({ until, reason }: OpenOvertime, by: string, key?: string): Promise<OpenOvertime> {
    const outcome = await this.changes.commit(async (tx) => {
      // The same request twice at a time takes turns here.
      await lockLine(tx);
      const request = { scope: `operator ${by}`, key, act: 'overtime', body: { until, reason } };
      return once(tx, request, async () => {
        const end = DateTime.fromISO(until, { zone: 'Asia/Tokyo' });
        const now = await this.settings.database.businessNow(tx);
        refuseUnlessSoon(end, now);
        const opened = { until: end.toISO()!, reason };
        const before = await this.hours.overtime(tx, now);
        if (before?.reason === reason && before.until.getTime() === end.toMillis()) return opened;
        await saveOvertime(tx, { until: end.toJSDate(), reason });
        const detail = { ...opened, operator: by };
        await writeAudit(tx, [{ at: now.toISO(), act: 'overtime-opened', cause: 'operator', detail }]);
        return opened;
      });
    });
    if (outcome instanceof Problem) throw outcome;
    return outcome;
  }

  /** Ends the overtime that holds; without any it does nothing. */
  end(by: string): Promise<void> {
    return this.changes.commit(async (tx) => {
      await lockLine(tx);
      const now = await this.settings.database.businessNow(tx);
      const before = await this.hours.overtime(tx, now);
      if (!before) return;
      await endOvertime(tx);
      const detail = { until: japanTime(before.until), operator: by };
      await writeAudit(tx, [{ at: now.toISO(), act: 'overtime-ended', cause: 'operator', detail }]);
    });
  }
}

const refuseUnlessSoon = (until: DateTime, now: DateTime): void => {
  if (until <= now) throw invalidInput([assignmentFault('until', 'already-past', { now: now.toISO()! })]);
  if (until > now.plus({ hours: MOST_HOURS }))
    throw invalidInput([assignmentFault('until', 'too-far-ahead', { hours: MOST_HOURS })]);
};
