import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { NewEvent } from '#contracts';
import type { LineView } from '../src/http/views.dto.js';
import { FollowedCalendar } from '#service';
import { until } from '#testing';
import { waiting } from '../src/testing/facts.js';
import { OPEN, openDesk, type TestDesk } from '../src/testing/test-desk.js';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const changed = (calendarVersion: number, ...days: string[]): NewEvent => ({
  type: 'junban.calendar.changed.v1',
  ticketId: 'desk',
  time: OPEN,
  data: {
    calendarVersion,
    closures: days.map((day) => ({ from: day, to: day, reason: { ja: '台風', en: 'Typhoon' } })),
  },
});

/** Waits until the running service knows this version: within a second. */
const followed = (version: number) =>
  until(
    () => desk.app.get(FollowedCalendar).version,
    (known) => known === version,
  );

it('Nothing is offered on a day of closure, and the line goes on when the desk is opened again', async () => {
  const agent = await desk.agent('a').available(['ja'], 5);
  await desk.others.state(...[1, 2, 3, 4].flatMap((turn) => waiting(turn)));
  const turnsWaiting = async () => {
    const { items } = (await desk.client('agent-b').get<LineView>('/agent/v1/line')).body;
    return items.filter(({ state }) => state === 'waiting').length;
  };
  await until(turnsWaiting, (count) => count === 4);
  expect(await agent.take()).toBe(1);

  await desk.others.state(changed(2, '2026-11-24'));
  await followed(2);
  expect(await agent.take()).toBeUndefined();
  expect(await turnsWaiting()).toBe(3);

  await desk.others.state(changed(3));
  await followed(3);
  expect(await agent.take()).toBe(2);
});
