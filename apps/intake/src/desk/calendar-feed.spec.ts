import { describe, expect, it } from '@jest/globals';
import { createCalendar } from '#calendar';
import { DateTime } from 'luxon';
import { calendarFeed } from './calendar-feed.js';

const now = DateTime.fromISO('2026-11-24T12:00:00+09:00');
const closures = [
  { from: '2026-12-10', to: '2026-12-11', reason: { ja: '事務所移転', en: 'Office; move, 1st' } },
];
const calendar = createCalendar({ closures, version: 4 });

/** The events of a feed, unfolded, by their first day. */
const eventsOf = (feed: string) =>
  new Map(
    feed
      .replaceAll('\r\n ', '')
      .split('BEGIN:VEVENT\r\n')
      .slice(1)
      .map((event) => {
        const lines = event.split('\r\n').map((line) => line.split(/:(.*)/s).slice(0, 2));
        const fields = Object.fromEntries(lines) as Record<string, string>;
        return [fields['DTSTART;VALUE=DATE'], fields];
      }),
  );
const events = (language: 'ja' | 'en' = 'ja') => eventsOf(calendarFeed(calendar, now, language));

describe('The calendar to subscribe to', () => {
  it('has whole days, the end left out, as iCalendar wants it', () => {
    expect(events().get('20261210')).toMatchObject({
      'DTEND;VALUE=DATE': '20261212',
      SUMMARY: '臨時休業: 事務所移転',
      UID: '2026-12-10-closure@junban',
      SEQUENCE: '4',
    });
  });

  it('names days in the language asked for', () => {
    expect(events('en').get('20261123')?.['SUMMARY']).toBe('Labor Thanksgiving Day');
    expect(events('en').get('20261210')?.['SUMMARY']).toBe('Closed: Office\\; move\\, 1st');
  });

  it('has the year-end around the holiday of New Year, and no weekends', () => {
    expect(events().get('20261229')).toMatchObject({
      'DTEND;VALUE=DATE': '20270101',
      SUMMARY: '年末年始休業',
    });
    expect(events().get('20270101')?.['SUMMARY']).toBe('元日');
    expect(events().get('20270102')?.['DTEND;VALUE=DATE']).toBe('20270104');
    expect(events().has('20261121')).toBe(false);
  });

  it('reaches from last year to next year, and says which holidays are predicted', () => {
    const later = eventsOf(calendarFeed(calendar, now.plus({ years: 1 }), 'ja'));
    expect([...later.keys()].sort().at(0)).toBe('20260101');
    expect(later.get('20280101')?.['SUMMARY']).toBe('元日 (予測)');
    expect(later.get('20271123')?.['SUMMARY']).toBe('勤労感謝の日');
    expect(later.get('20281229')?.['SUMMARY']).toBe('年末年始休業');
  });

  it('ends with the holiday data', () => {
    const last = eventsOf(calendarFeed(calendar, DateTime.fromISO('2050-06-01T12:00+09:00'), 'ja'));
    expect([...last.keys()].sort().at(-1)).toBe('20501229');
  });
});
