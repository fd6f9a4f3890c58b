import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { testDatabase, type TestDatabase } from '#testing';
import { ClockCannotGoBack, SimulatedClock } from './simulated-clock.js';

const sunday = DateTime.fromISO('2026-11-22T15:00:00.000+09:00');
const secondsFrom = (start: DateTime, end: DateTime) => end.diff(start).as('seconds');

let test: TestDatabase;
let clock: SimulatedClock;
beforeAll(async () => {
  test = await testDatabase();
  clock = await SimulatedClock.create(test.db);
});
afterAll(() => test?.drop());

describe('business time', () => {
  it("is the database's clock at this moment, in Japan, in whole milliseconds", async () => {
    const [before, now, later] = await test.db.transaction(async (tx) => {
      const [row] = await tx.query<{ at: Date }>('SELECT clock_timestamp() AS at');
      return [
        DateTime.fromJSDate(row!.at),
        await test.db.businessNow(tx),
        await test.db.businessNow(tx),
      ] as const;
    });
    expect(now.zoneName).toBe('Asia/Tokyo');
    expect(now.toISO()).toMatch(/\.\d{3}\+09:00$/);
    expect(now >= before.startOf('second') && later >= now).toBe(true);
  });

  it('runs on from where the demonstration set it, for every service and after a restart', async () => {
    await clock.set(sunday, { onlyForward: false });
    const service = await test.open({ clock: 'simulated', schema: 'intake' });
    expect(secondsFrom(sunday, await service.businessNow())).toBeGreaterThanOrEqual(0);
    expect(secondsFrom(sunday, await service.businessNow())).toBeLessThan(60);
    const again = await SimulatedClock.create(await test.open());
    const first = await again.get();
    expect(secondsFrom(sunday, first)).toBeLessThan(60);
    expect((await again.get()) >= first).toBe(true);
  });
});

describe('setting the clock', () => {
  it('goes forward only where that is asked, and says what it shows', async () => {
    const tuesday = DateTime.fromISO('2026-11-24T10:00:00.000+09:00');
    await clock.set(tuesday, { onlyForward: false });
    await expect(clock.set(sunday, { onlyForward: true })).rejects.toThrow(ClockCannotGoBack);
    await expect(clock.set(sunday, { onlyForward: true })).rejects.toThrow('2026-11-24T10:00');
    const later = tuesday.plus({ days: 1 });
    expect(secondsFrom(later, await clock.set(later, { onlyForward: true }))).toBeLessThan(60);
    expect(secondsFrom(sunday, await clock.set(sunday, { onlyForward: false }))).toBeLessThan(60);
  });
});

describe('in production', () => {
  const mode = process.env['NODE_ENV'];
  afterEach(() => {
    process.env['NODE_ENV'] = mode;
  });

  it('there is no simulated clock', async () => {
    process.env['NODE_ENV'] = 'production';
    await expect(SimulatedClock.create(test.db)).rejects.toThrow('NODE_ENV=production');
    await expect(test.open({ clock: 'simulated' })).rejects.toThrow('NODE_ENV=production');
  });
});
