import { DateTime } from 'luxon';
import { createCalendar, type DeskCalendar, deskState, type YearEnd } from '#calendar';
import type { TrailEntry } from './trail-entry.js';

/** The calendar asks for the instant alone, and luxon looks up other zones at a cost. */
const ZONE = 'utc';
/** A replica follows a change within seconds; until then what held before is no fault. */
const FOLLOWS_WITHIN = 10_000;

/** When turns could be given, by what the trail tells of closures and overtime. */
export class TrailHours {
  private current: DeskCalendar;
  private before?: { calendar: DeskCalendar; until: number };
  private overtimeUntil = 0;

  constructor(private readonly yearEnd: YearEnd) {
    this.current = createCalendar({ yearEnd });
  }

  get calendar(): DeskCalendar {
    return this.current;
  }

  take({ at, act, detail }: TrailEntry): void {
    if (act === 'overtime-opened' && detail.until) this.overtimeUntil = Date.parse(detail.until);
    if (act === 'overtime-ended') this.overtimeUntil = Math.min(this.overtimeUntil, at + FOLLOWS_WITHIN);
    if (act !== 'calendar-changed') return;
    this.before = { calendar: this.current, until: at + FOLLOWS_WITHIN };
    const { version, closures } = detail;
    this.current = createCalendar({ yearEnd: this.yearEnd, version, closures });
  }

  areOpen(at: number): boolean {
    if (at < this.overtimeUntil) return true;
    const now = DateTime.fromMillis(at, { zone: ZONE });
    const wasOpen = this.before !== undefined && at < this.before.until && this.before.calendar;
    return deskState(now, this.current).open || (wasOpen && deskState(now, wasOpen).open);
  }
}
