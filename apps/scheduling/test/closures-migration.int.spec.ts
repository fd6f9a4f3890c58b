import { expect, it } from '@jest/globals';
import { testDatabase } from '#testing';
import { dateTurn } from '../src/domain/date-turn.js';
import { createCalendar } from '#calendar';
import { schedulingMigrations } from '../src/store/migrations.js';
import { countNaming } from '../src/store/turn-days.js';
import { ticketOf } from '../src/testing/closing-desk.js';

it('Turns that were dated before there were closures are found by the days that they name', async () => {
  const closures = schedulingMigrations.findIndex(({ name }) => name.startsWith('SchedulingClosures'));
  const test = await testDatabase(schedulingMigrations.slice(0, closures), { schema: 'scheduling' });
  const receivedAt = '2026-11-22T15:00:00.000+09:00';
  const dated = [1, 2].map((turn) => ({ turn, receivedAt, date: dateTurn(receivedAt, createCalendar()) }));
  await test.db.query('INSERT INTO tickets (ticket_id, dated) VALUES ($1, $2)', [
    ticketOf(1),
    JSON.stringify(dated),
  ]);
  const db = await test.open({ migrations: schedulingMigrations });
  await db.migrate();
  const counts = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'].map((day) =>
    countNaming(db, [day]),
  );
  expect(await Promise.all(counts)).toEqual([0, 2, 2, 2, 0]);
  expect(await countNaming(db, ['2026-11-22', '2026-11-24'])).toBe(2);
  await test.drop();
});
