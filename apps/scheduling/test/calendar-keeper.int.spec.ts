import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { accepted, ClosingDesk } from '../src/testing/closing-desk.js';

let desk: ClosingDesk;
beforeAll(async () => {
  desk = await ClosingDesk.open();
});
beforeEach(() => desk.reset());
afterAll(() => desk.close());

describe('The configured year-end', () => {
  it('is applied at the start: the turns of its days are dated again', async () => {
    await desk.setClock('2026-12-28T12:00:00+09:00');
    await desk.dated(accepted(1, '2026-12-28T11:00:00.000+09:00'));
    await desk.restart({ yearEnd: { from: '12-28', to: '01-04' } });
    await desk.settled();
    expect(await desk.dates()).toEqual({ 1: '2027-01-05' });
    await desk.restart({ yearEnd: { from: '12-28', to: '01-04' } });
    expect((await desk.ask('GET', 'closures')).body.calendarVersion).toBe(2);
  });
});

describe('How far the holiday data reaches', () => {
  const metrics = async () => (await desk.app.inject({ method: 'GET', url: '/metrics' })).body;
  const warned = async (now: string) => {
    const warnings: object[] = [];
    const log = { info: () => {}, error: () => {}, warn: (fields: object) => warnings.push(fields) };
    await desk.setClock(now);
    await desk.restart({ log });
    return warnings;
  };

  it('is a metric', async () => {
    await desk.setClock('2026-11-24T15:00:00+09:00');
    expect(await metrics()).toContain(`junban_calendar_left_seconds{data="announced"} ${402 * 86_400}`);
    expect(await metrics()).toContain(`junban_calendar_left_seconds{data="covered"} ${8803 * 86_400}`);
  });

  it('is warned of at a start within 400 days of its end', async () => {
    expect(await warned('2026-11-24T15:00:00+09:00')).toEqual([]);
    expect(await warned('2049-11-26T15:00:00+09:00')).toContainEqual(
      expect.objectContaining({ event: 'calendar-ends', coveredDays: 400 }),
    );
  });

  it('is warned of at a start in a year whose holidays are predicted', async () => {
    expect(await warned('2028-01-04T15:00:00+09:00')).toMatchObject([{ event: 'holidays-predicted' }]);
  });
});
