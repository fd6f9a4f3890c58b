import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { until } from '#testing';
import { lockCalendar } from '../src/store/calendar-row.js';
import { ClosingDesk } from '../src/testing/closing-desk.js';

let desk: ClosingDesk;
beforeAll(async () => {
  desk = await ClosingDesk.open();
});
afterAll(() => desk.close());

/** A dating that has the calendar, or waits for it, and keeps it until it is let go. */
const dating = () => {
  let letGo = () => {};
  let has = false;
  const released = new Promise<void>((resolve) => (letGo = resolve));
  const ended = desk.test.db.transaction(async (tx) => {
    await lockCalendar(tx, 'share');
    has = true;
    await released;
  });
  return { has: () => has, letGo, ended };
};

const waiting = async (): Promise<number> =>
  (
    await desk.test.db.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
  ).length;

it('A change is not passed by for ever by datings that follow one another closely', async () => {
  let last = dating();
  await until(last.has, (has) => has);
  let isClosed = false;
  const closing = desk.closure('2026-12-10').then(() => (isClosed = true));
  await until(waiting, (count) => count > 0);
  for (let round = 0; round < 20 && !isClosed; round++) {
    const next = dating();
    await until(
      async () => next.has() || (await waiting()) > 1,
      (isIn) => isIn,
    );
    last.letGo();
    await last.ended;
    last = next;
    await until(last.has, (has) => has);
  }
  // The one dating that is left has the calendar; a change that could not get it by now never would.
  const wasClosed = isClosed || (await waiting()) === 0;
  last.letGo();
  await Promise.all([last.ended, closing]);
  expect(wasClosed).toBe(true);
});
