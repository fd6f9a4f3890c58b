import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClosingDesk } from '../src/testing/closing-desk.js';

let desk: ClosingDesk;
beforeAll(async () => {
  desk = await ClosingDesk.open();
  await desk.reset();
  await desk.closure('2027-01-05');
  await desk.settled();
});
afterAll(() => desk.close());

const dateOf = (at: string) => desk.ask('GET', `calendar/date?at=${encodeURIComponent(at)}`);

describe('The date that an arrival would get', () => {
  it('passes over year-end and closures, and says each day with its reason', async () => {
    const { status, body } = await dateOf('2026-12-28T17:00:00+09:00');
    expect([status, body]).toMatchObject([
      200,
      {
        instant: '2026-12-28T17:00:00.000+09:00',
        businessDate: '2027-01-04',
        opensAt: '2027-01-04T10:00:00.000+09:00',
        rule: 'after-hours',
      },
    ]);
    expect(body.skipped).toHaveLength(6);
    expect((await dateOf('2027-01-04T08:30:00Z')).body).toMatchObject({
      businessDate: '2027-01-06',
      skipped: [{ date: '2027-01-05', reason: 'closure', name: { ja: '事務所移転', en: 'Office move' } }],
    });
  });

  it('is refused past the holiday data, and for what is no instant', async () => {
    expect((await dateOf('2150-01-01T00:00:00+09:00')).body.type).toMatch(/date-not-covered$/);
    expect((await dateOf('2026-12-28')).status).toBe(400);
  });
});

describe('A year', () => {
  it('has every closed day with its reason, today, and how far the holiday data reaches', async () => {
    const { body } = await desk.ask('GET', 'calendar/year?year=2027');
    expect(body).toMatchObject({ year: 2027, today: '2026-11-24', calendarVersion: 2 });
    expect(
      body.closed.slice(0, 4).map(({ date, reason }: Record<string, string>) => `${date} ${reason}`),
    ).toEqual(['2027-01-01 holiday', '2027-01-02 year-end', '2027-01-03 year-end', '2027-01-05 closure']);
    expect(body.announcedUntil < body.coveredUntil).toBe(true);
  });

  it('past the holiday data is refused', async () => {
    expect((await desk.ask('GET', 'calendar/year?year=2150')).status).toBe(422);
  });
});
