import { describe, expect, it } from '@jest/globals';
import { createCalendar } from '#calendar';
import { DomainError } from '#messaging';
import type { SchedulingFacts } from '../domain/facts.js';
import { decided } from '../testing/decisions.js';
import { onInquiryDecided } from './on-inquiry-decided.js';

const NOW = '2026-11-24T12:00:01.000+09:00';
const nothingDated = (over: Partial<SchedulingFacts> = {}): SchedulingFacts => ({
  ticketId: decided().ticketId,
  dated: [],
  calendar: createCalendar(),
  ...over,
});
const handle = (facts: SchedulingFacts, event: ReturnType<typeof decided>) =>
  onInquiryDecided(facts, event, { now: NOW });
const after = (...events: ReturnType<typeof decided>[]) =>
  events.reduce((facts, event) => handle(facts, event).facts, nothingDated());
const dateOf = (receivedAt: string) => handle(nothingDated(), decided({ receivedAt })).events?.[0]?.data;

describe('An accepted turn is dated by its arrival', () => {
  it.each([
    ['a business day before opening', '2026-11-24T09:59:59.999+09:00', '2026-11-24', 'same-day'],
    ['a business day just before closing', '2026-11-24T16:59:59.999+09:00', '2026-11-24', 'same-day'],
    ['a business day at closing', '2026-11-24T17:00:00.000+09:00', '2026-11-25', 'after-hours'],
    ['the Sunday before a holiday', '2026-11-22T15:00:00.000+09:00', '2026-11-24', 'closed-day'],
    ['the first day of the year-end break', '2026-12-29T10:00:00.000+09:00', '2027-01-04', 'closed-day'],
    ['closing before the year-end break', '2026-12-28T17:00:00.000+09:00', '2027-01-04', 'after-hours'],
  ])('%s', (_when, receivedAt, businessDate, dateRule) => {
    expect(dateOf(receivedAt)).toMatchObject({
      businessDate,
      dateRule,
      opensAt: `${businessDate}T10:00:00.000+09:00`,
    });
  });
});

it('states the calendar version and every closed day that was passed over', () => {
  const facts = nothingDated({ calendar: createCalendar({ version: 4 }) });
  const event = decided({ turn: 9, receivedAt: '2026-11-22T15:00:00.000+09:00' });
  expect(handle(facts, event).events).toEqual([
    {
      type: 'junban.turn.dated.v1',
      ticketId: event.ticketId,
      turn: 9,
      time: NOW,
      data: {
        calendarVersion: 4,
        businessDate: '2026-11-24',
        opensAt: '2026-11-24T10:00:00.000+09:00',
        dateRule: 'closed-day',
        skipped: [
          { date: '2026-11-22', reason: 'weekend' },
          {
            date: '2026-11-23',
            reason: 'holiday',
            name: { ja: '勤労感謝の日', en: 'Labor Thanksgiving Day' },
          },
        ],
      },
    },
  ]);
});

describe('Only an accepted turn has a date', () => {
  it.each(['declined', 'information-needed'] as const)('%s: none', (outcome) => {
    const facts = nothingDated();
    expect(handle(facts, decided({ outcome }))).toEqual({ facts });
  });
});

describe('A turn is dated once, at its first accepted decision', () => {
  it('by its arrival, however late the information came', () => {
    const waiting = after(decided({ outcome: 'information-needed' }));
    const { events } = handle(waiting, decided({ revision: 2 }));
    expect(events).toMatchObject([{ turn: 1, data: { businessDate: '2026-11-24', dateRule: 'same-day' } }]);
  });

  it.each([
    ['the same decision again', {}],
    ['another acceptance', { revision: 2 }],
    ['an acceptance that claims another arrival', { revision: 2, receivedAt: '2026-12-01T12:00:00+09:00' }],
    ['a later decline', { revision: 2, outcome: 'declined' as const }],
  ])('%s changes nothing', (_what, over) => {
    const facts = after(decided());
    expect(handle(facts, decided(over))).toEqual({ facts });
  });

  it('and a new turn of the ticket by its own arrival', () => {
    const { events } = handle(
      after(decided()),
      decided({ turn: 5, receivedAt: '2026-11-25T18:00:00+09:00' }),
    );
    expect(events).toMatchObject([{ turn: 5, data: { businessDate: '2026-11-26' } }]);
  });
});

describe('A date that the holiday data does not give is not guessed', () => {
  it.each([
    ['an arrival past the data', '2051-01-05T12:00:00.000+09:00', '2051-01-05'],
    ['an arrival whose business day lies past the data', '2050-12-28T17:00:00.000+09:00', '2051-01-01'],
    ['an arrival before the data', '1969-12-31T12:00:00.000+09:00', '1969-12-31'],
  ])('%s cannot be dated', (_what, receivedAt, missing) => {
    expect(() => dateOf(receivedAt)).toThrow(DomainError);
    expect(() => dateOf(receivedAt)).toThrow(`no holiday data for ${missing}`);
  });

  it('the last day that can be dated is', () => {
    expect(dateOf('2050-12-28T16:59:59.999+09:00')).toMatchObject({ businessDate: '2050-12-28' });
  });
});
