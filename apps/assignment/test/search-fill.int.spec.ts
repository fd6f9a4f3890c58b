import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { FillSearch } from '../src/acts/fill-search.js';
import type { FoundTurnsView, HistoryView } from '../src/http/summary-views.dto.js';
import { erased, messageAdded, ticketOf, waiting } from '../src/testing/facts.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

const TICKETS = 250;

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
  const turns = Array.from({ length: TICKETS }, (_, index) => index + 1);
  await desk.others.state(...turns.flatMap((turn) => waiting(turn)), messageAdded(7, 2), erased(9));
  const agent = await desk.agent('a').available();
  const { body: taken } = await agent.next();
  await agent.act(taken.ticketId, 'notes', { body: 'Seen before.' });
  // As they were before there was a search.
  await desk.db.query(
    `TRUNCATE search_texts;
     UPDATE tickets SET indexed = false, customer_link = NULL, latest_turn = NULL;
     UPDATE turns SET status = NULL, chosen_topic = NULL`,
  );
});
afterAll(() => desk.close());

const find = async (text: string, over: object = {}) => {
  const { status, body } = await desk
    .client('agent-a')
    .post<FoundTurnsView>('/agent/v1/search', { text, ...over });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body.items.map(({ turn, found }) => `${turn} ${found}`);
};
const fill = () => desk.app.get(FillSearch).fill();

it('finds tickets from before there was a search, once they are indexed, batch by batch, at two replicas', async () => {
  expect(await find('message 7.2')).toEqual([]);
  const [one, two] = await Promise.all([fill(), fill()]);
  expect(one + two).toBeGreaterThanOrEqual(200);
  while ((await fill()) > 0);
  expect(await find('message 7.2')).toEqual(['7 customer']);
  expect(await find('subject 250')).toEqual(['250 subject']);
  expect(await find('seen before')).toEqual(['1 note']);
  expect(await find('message 7.1', { status: 'queued', topic: 'problem' })).toEqual(['7 customer']);
  expect(await find('subject 9', { limit: 1 })).toEqual(['99 subject']);
  const { body } = await desk
    .client('agent-a')
    .get<HistoryView>(`/agent/v1/tickets/${ticketOf(5)}/history?limit=100`);
  expect(body.items.at(0)).toMatchObject({ turn: 250, verified: true });
});

it('indexes nothing twice, and nothing that is erased', async () => {
  const rows = () => desk.db.query('SELECT turn, place, text_id FROM search_texts ORDER BY 1, 2, 3');
  const before = await rows();
  // A subject and a message each but for the erased one, a further message and a note.
  expect(before).toHaveLength(2 * (TICKETS - 1) + 2);
  await desk.db.query('UPDATE tickets SET indexed = false WHERE ticket_id = ANY($1::uuid[])', [
    [ticketOf(1), ticketOf(9)],
  ]);
  expect(await fill()).toBe(2);
  expect(await rows()).toEqual(before);
});

it('has nothing to do for tickets that come now', async () => {
  await desk.others.state(...waiting(TICKETS + 1));
  expect(await fill()).toBe(0);
  expect(await find(`message ${TICKETS + 1}.1`)).toEqual([`${TICKETS + 1} customer`]);
});
