import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { DateTime } from 'luxon';
import type { DeskCalendar } from '#calendar';
import type { Language } from '#contracts';
import { closedRuns, titleOf } from '../domain/closed-runs.js';

const NAMES: Record<Language, string> = { ja: 'サポート窓口の休業日', en: 'Days on which support is closed' };

const midnight = (date: string): DateTime => DateTime.fromISO(date, { zone: 'utc' });

/**
 * The closed days of last year to next year as an iCalendar feed (RFC 5545): whole days, which no zone can move. An entry
 * keeps its UID as long as it begins on the same day.
 */
export const calendarFeed = (calendar: DeskCalendar, now: DateTime, language: Language): string => {
  const { year } = now.setZone('Asia/Tokyo');
  const feed = ical({
    name: NAMES[language],
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Junban', product: 'desk', language: language.toUpperCase() },
    ttl: 3_600,
  });
  for (const run of closedRuns(year - 1, year + 1, calendar))
    feed.createEvent({
      id: `${run.from}-${run.reason}@junban`,
      start: midnight(run.from),
      // The day after the last one: DTEND is not part of the event.
      end: midnight(run.to).plus({ days: 1 }),
      allDay: true,
      stamp: now,
      sequence: calendar.version,
      summary: titleOf(run, language),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return feed.toString();
};
