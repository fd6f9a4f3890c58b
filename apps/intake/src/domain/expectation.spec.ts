import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import type { Inquiry } from '#policy';
import { deskRules } from '../testing/desk-rules.js';
import { expectationOf } from './expectation.js';
import { rulesAt } from './rules.js';

const SUNDAY = '2026-11-22T15:00:00+09:00';

const anInquiry = (over: Partial<Inquiry> = {}): Inquiry => ({
  language: 'ja',
  topic: 'operation',
  plan: 'paid',
  registeredEmail: 'hanako@example.com',
  ...over,
});

const expected = (over: Partial<Inquiry>, at = SUNDAY, editionPin?: string) =>
  expectationOf(anInquiry(over), rulesAt({ ...deskRules, editionPin }, DateTime.fromISO(at)));

describe('what a ticket is expected to get', () => {
  it('is the next business day, when it is accepted on a Sunday before a holiday', () => {
    expect(expected({})).toEqual({
      outcome: 'accepted',
      reasons: [],
      edition: 'ja-2024-09-09',
      businessDate: '2026-11-24',
      opensAt: '2026-11-24T10:00:00.000+09:00',
      dateRule: 'closed-day',
    });
  });

  it('has no date when it is declined, but a way out', () => {
    const declined = expected({ plan: 'free' });
    expect(declined).toMatchObject({
      outcome: 'declined',
      reasons: [{ code: 'plan-not-entitled', section: '②' }],
    });
    expect(declined.wayOut).toHaveLength(1);
    expect(declined).not.toHaveProperty('businessDate');
  });

  it('names what is missing, and keeps the date of its arrival', () => {
    const asked = expected({ registeredEmail: undefined });
    expect(asked).toMatchObject({
      outcome: 'information-needed',
      missing: ['registeredEmail'],
      businessDate: '2026-11-24',
    });
    expect(asked.wayOut).toHaveLength(1);
  });

  it.each([
    ['2024-09-08T23:59:59.999+09:00', 'en-2024-04-30', 'accepted'],
    ['2024-09-09T00:00:00.000+09:00', 'ja-2024-09-09', 'declined'],
    ['2024-04-29T12:00:00.000+09:00', 'en-2024-04-30', 'accepted'],
  ])('is governed by the edition in force at %s: %s', (at, edition, outcome) => {
    expect(expected({ plan: 'free' }, at)).toMatchObject({ edition, outcome });
  });

  it('is governed by a pinned edition at any time', () => {
    expect(expected({ plan: 'free' }, SUNDAY, 'en-2024-04-30')).toMatchObject({ outcome: 'accepted' });
  });

  it('has no date past the holiday data', () => {
    const late = expected({}, '2051-01-04T12:00:00+09:00');
    expect(late).toMatchObject({ outcome: 'accepted' });
    expect(late).not.toHaveProperty('businessDate');
  });
});
