import type { ClosedReason, DateRule } from '#calendar';
import { InstantText, Whole } from '#platform';
import { LocalNameDto } from './closures.dto.js';

export class DateQueryDto {
  @InstantText({ description: 'The arrival that is asked about' }) at!: string;
}

export class YearQueryDto {
  @Whole({ min: 1, max: 9_999, fromText: true, description: 'The year in Japan', example: 2026 })
  year!: number;
}

/** A day on which the desk is closed, and why. */
export class ClosedDayView {
  /** YYYY-MM-DD in Japan */
  date!: string;
  reason!: ClosedReason['reason'];
  /** Of a holiday its name, of a closure what customers are told */
  name?: LocalNameDto;
  /** A holiday that the Cabinet Office has not announced yet */
  predicted?: boolean;
}

/** The date that an arrival would count as received on. */
export class AskedDateView {
  instant!: string;
  businessDate!: string;
  opensAt!: string;
  rule!: DateRule;
  /** Every closed day passed over, the arrival's own included */
  skipped!: ClosedDayView[];
  calendarVersion!: number;
}

export class CalendarYearView {
  year!: number;
  calendarVersion!: number;
  /** Today in Japan */
  today!: string;
  /** The first and the last day of the holiday data */
  coveredFrom!: string;
  coveredUntil!: string;
  /** Holidays after this day are predicted, not announced */
  announcedUntil!: string;
  /** Every closed day of the year, in order */
  closed!: ClosedDayView[];
}
