import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InquiryContent } from '#contracts';
import type { HistoryView } from '../src/http/summary-views.dto.js';
import { dated, decided, erased, received, ticketOf } from '../src/testing/facts.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';
import { written } from '../src/testing/written.js';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const TARO = { registeredEmail: 'taro@customer.example', emailVerified: true };
const GUEST = { registeredEmail: 'guest@customer.example', emailVerified: false };
const NOBODY = { registeredEmail: 'unknown', emailVerified: false };

const tell = (turn: number, content: Partial<InquiryContent>) =>
  desk.others.state(written(turn, content), decided(turn), dated(turn));
const history = async (turn: number, query = '') => {
  const url = `/agent/v1/tickets/${ticketOf(turn)}/history${query}`;
  const { status, body } = await desk.client('agent-a').get<HistoryView>(url);
  if (status !== 200) throw new Error(`history was answered ${status}`);
  return body;
};
const turnsOf = async (turn: number, query?: string) =>
  (await history(turn, query)).items.map((one) => one.turn);

describe("A customer's history", () => {
  beforeAll(async () => {
    for (const turn of [1, 3, 5]) await tell(turn, TARO);
    await tell(2, { ...TARO, registeredEmail: 'Taro@Customer.Example ' });
    await tell(4, { ...GUEST, registeredEmail: TARO.registeredEmail });
    await tell(6, { ...GUEST, registeredEmail: TARO.registeredEmail.toUpperCase() });
    for (const turn of [7, 8]) await tell(turn, NOBODY);
    for (const turn of [9, 10]) await tell(turn, { registeredEmail: undefined, emailVerified: undefined });
  });

  it('holds the other tickets of the same verified address, however it is spelt, the latest turn first', async () => {
    expect(await turnsOf(1)).toEqual([5, 3, 2]);
    expect(await turnsOf(2)).toEqual([5, 3, 1]);
  });

  it('never joins tickets whose address was merely stated to those of the customer who has it', async () => {
    const { items } = await history(4);
    expect(items).toMatchObject([{ turn: 6, verified: false }]);
    expect((await history(1)).items.every(({ verified }) => verified)).toBe(true);
  });

  it('joins nothing where no address is known', async () => {
    for (const turn of [7, 8, 9, 10]) expect(await history(turn)).toEqual({ items: [] });
  });

  it('comes page by page', async () => {
    const first = await history(1, '?limit=2');
    expect([first.items.map(({ turn }) => turn), first.next]).toEqual([[5, 3], 3]);
    const second = await history(1, `?limit=2&after=${first.next}`);
    expect([second.items.map(({ turn }) => turn), second.next]).toEqual([[2], undefined]);
  });

  it('tells of each ticket what became of it', async () => {
    const agent = await desk.agent('b').available();
    const { body: taken } = await agent.next();
    await agent.act(taken.ticketId, 'topic', { fence: taken.fence, topic: 'tax', reason: 'A return.' });
    await agent.answer(taken, { then: 'question' });
    expect((await history(2)).items.at(-1)).toEqual({
      ...{ ticketId: ticketOf(1), turn: 1, status: 'question', language: 'ja', verified: true },
      ...{ topic: 'problem', correctedTopic: 'tax', subject: 'subject 1', lastReply: 'question' },
      ...{ receivedAt: '2026-11-24T09:30:00.000+09:00', businessDate: '2026-11-24' },
    });
  });

  it('shows a ticket once, at its highest turn', async () => {
    const of = { ticketId: ticketOf(1), revision: 2 };
    await desk.others.state(written(11, TARO, of), decided(11, of));
    expect(await turnsOf(2)).toEqual([11, 5, 3]);
    expect(await turnsOf(1)).toEqual([5, 3, 2]);
  });

  it('follows the address that the customer stated last', async () => {
    await desk.others.state(written(8, GUEST, { revision: 2 }));
    await tell(12, GUEST);
    expect(await turnsOf(12)).toEqual([8]);
  });

  it('forgets what is erased', async () => {
    await desk.others.state(erased(3));
    expect(await turnsOf(2)).toEqual([11, 5]);
    const rows = await desk.db.query('SELECT customer_link FROM tickets WHERE ticket_id = $1', [ticketOf(3)]);
    expect(rows).toEqual([{ customer_link: null }]);
    const gone = await desk.client('agent-a').get(`/agent/v1/tickets/${ticketOf(3)}/history`);
    expect([gone.status, gone.body.type]).toEqual([410, 'urn:junban:problem:ticket-erased']);
  });

  it('is stored without the address, under a hash that needs the key', async () => {
    const [row] = await desk.db.query<{ link: Buffer; rows: string }>(
      `SELECT customer_link AS link, (SELECT count(*) FROM tickets WHERE customer_link IS NOT NULL) AS rows
         FROM tickets WHERE ticket_id = $1`,
      [ticketOf(5)],
    );
    expect(row!.link).toHaveLength(32);
    const other = await openDesk({ agentKey: 'another key, for tests only' });
    try {
      await other.others.state(written(5, TARO));
      const [same] = await other.db.query<{ link: Buffer }>('SELECT customer_link AS link FROM tickets');
      expect(same!.link.equals(row!.link)).toBe(false);
    } finally {
      await other.close();
    }
  });

  it('is for tickets that are there', async () => {
    const { status } = await desk.client('agent-a').get(`/agent/v1/tickets/${ticketOf(99)}/history`);
    expect(status).toBe(404);
    await desk.others.state(received(20));
    expect((await history(20)).items).toEqual([]);
  });
});
