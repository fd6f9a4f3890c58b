import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { dated, decided, held, messageAdded, received, waiting, withdrawn } from '../src/testing/facts.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const trailOf = async (turn: number): Promise<string[]> => {
  const rows = await desk.db.query<{ act: string; cause: string }>(
    'SELECT act, cause FROM audit WHERE turn = $1 ORDER BY entry',
    [turn],
  );
  return rows.map(({ act, cause }) => `${act} ${cause}`);
};

it('tells when a turn comes to stand in line, with its language, opening and arrival, in the same transaction', async () => {
  await desk.others.state(received(1), decided(1));
  expect(await trailOf(1)).toEqual([]);
  await desk.others.state(dated(1));
  const [entry] = await desk.db.query(
    `SELECT ticket_id, detail, audit.xact::text = turns.xmin::text AS together
       FROM audit JOIN turns USING (turn, ticket_id) WHERE turn = 1`,
  );
  expect(entry).toEqual({
    ticket_id: expect.any(String),
    together: true,
    detail: {
      language: 'ja',
      opensAt: '2026-11-24T10:00:00.000+09:00',
      receivedAt: '2026-11-24T09:30:00.000+09:00',
    },
  });
  expect(await trailOf(1)).toEqual(['queued new']);
});

it('tells of a new date, a hold and its end, and a withdrawal', async () => {
  await desk.others.state(dated(1, { calendarVersion: 2, opensAt: '2026-11-25T10:00:00.000+09:00' }));
  await desk.others.publishAs('scheduling', held(1, 1));
  await desk.others.arrived();
  await desk.others.publishAs('scheduling', held(1, 0));
  await desk.others.arrived();
  await desk.others.state(withdrawn(1));
  expect(await trailOf(1)).toEqual([
    'queued new',
    'queued re-dated',
    'unqueued held',
    'queued again',
    'unqueued withdrawn',
  ]);
});

it('tells of a turn that an agent gives back, and of one to which its customer has written on', async () => {
  await desk.others.state(...waiting(2));
  const agent = desk.agent('aoi');
  const taken = (await (await agent.available()).next()).body;
  await agent.act(taken.ticketId, 'release', { fence: 1, reason: 'Not mine.' });
  const again = (await agent.next()).body;
  await agent.answer(again);
  await desk.others.state(messageAdded(2, 2));
  expect(await trailOf(2)).toEqual([
    'queued new',
    'started next',
    'requeued released',
    'queued again',
    'started next',
    'replied answered',
    'queued again',
  ]);
});

it('tells nothing twice when nothing has changed', async () => {
  await desk.others.state(messageAdded(2, 3), dated(2));
  expect(await trailOf(2)).toHaveLength(7);
});
