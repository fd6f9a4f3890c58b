import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewEvent } from '#contracts';
import type { JunbanConsumer } from '#messaging';
import { ASSIGNMENT_CONSUMER } from '../src/index.js';
import {
  dated,
  decided,
  erased,
  messageAdded,
  received,
  ticketOf,
  waiting,
  withdrawn,
} from '../src/testing/facts.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';
import { until } from '../src/testing/until.js';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

interface Row {
  waiting: boolean;
  settled: boolean;
  language: string | null;
}
const inLine = async (turn: number): Promise<Row | undefined> => {
  const [row] = await desk.db.query<Row>('SELECT waiting, settled, language FROM turns WHERE turn = $1', [
    turn,
  ]);
  return row;
};

const permutations = <T>(items: readonly T[]): T[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, i) =>
        permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]),
      );

describe('facts in any order of arrival', () => {
  const facts: [string, (turn: number) => NewEvent][] = [
    ['received', (turn) => received(turn, { language: 'en' })],
    ['decided', (turn) => decided(turn)],
    ['dated', (turn) => dated(turn)],
  ];
  const orders = permutations(facts).map((order, i) => ({
    order: order.map(([name]) => name).join(', '),
    turn: 100 + i,
    steps: order.map(([, event]) => event),
  }));

  it.each(orders)(
    'stands in line once the last of $order has come, and not before',
    async ({ turn, steps }) => {
      for (const [i, step] of steps.entries()) {
        expect((await inLine(turn))?.waiting ?? false).toBe(false);
        expect((await inLine(turn))?.settled ?? false).toBe(false);
        await desk.others.state(step(turn));
        if (i === steps.length - 1)
          expect(await inLine(turn)).toEqual({ waiting: true, settled: true, language: 'en' });
      }
    },
  );

  it('stays out of the line when the withdrawal comes before what it withdraws', async () => {
    await desk.others.publishAs('eligibility', decided(110));
    await desk.others.publishAs('scheduling', dated(110));
    await desk.others.arrived();
    await desk.others.state(received(110), withdrawn(110));
    expect(await inLine(110)).toMatchObject({ waiting: false, settled: true });
  });
});

describe('the conversation', () => {
  const messages = (turn: number) =>
    desk.db.query<{ body: string; revision: number }>(
      'SELECT body, revision FROM messages WHERE ticket_id = $1 ORDER BY revision',
      [ticketOf(turn)],
    );

  it('keeps every statement once, and the latest whole inquiry', async () => {
    await desk.others.state(received(120), messageAdded(120, 2), received(120, { revision: 3 }));
    expect(await messages(120)).toEqual([1, 2, 3].map((n) => ({ body: `message 120.${n}`, revision: n })));
    const [ticket] = await desk.db.query<{ inquiry: { revision: number } }>(
      'SELECT inquiry FROM tickets WHERE ticket_id = $1',
      [ticketOf(120)],
    );
    expect(ticket!.inquiry).toMatchObject({ revision: 3, content: { subject: 'subject 120' } });
  });

  it('keeps nothing of what was written on an erased ticket', async () => {
    await desk.others.state(received(121));
    await desk.client('agent-a').post(`/agent/v1/tickets/${ticketOf(121)}/notes`, { body: 'a note' });
    await desk.others.state(messageAdded(121, 2), erased(121), messageAdded(121, 3));
    expect(await messages(121)).toEqual([]);
    const [left] = await desk.db.query(
      `SELECT inquiry, (SELECT count(*) FROM notes WHERE notes.ticket_id = tickets.ticket_id) AS notes
         FROM tickets WHERE ticket_id = $1`,
      [ticketOf(121)],
    );
    expect(left).toEqual({ inquiry: null, notes: 0 });
    expect((await desk.client('agent-a').get(`/agent/v1/tickets/${ticketOf(121)}`)).status).toBe(410);
  });
});

describe('a turn that two tickets claim', () => {
  it('stops the stream that says so, and leaves the turn to the ticket that had it', async () => {
    await desk.others.state(...waiting(130));
    await desk.others.publish(received(130, { ticketId: ticketOf(131) }));
    const consumer = desk.app.get<JunbanConsumer<unknown>>(ASSIGNMENT_CONSUMER);
    await until(() => Promise.resolve(consumer.stops().length > 0));
    expect(consumer.stops()).toMatchObject([{ source: 'intake', reason: 'cannot-be-parked' }]);
    expect(await desk.db.query('SELECT ticket_id FROM turns WHERE turn = 130')).toEqual([
      { ticket_id: ticketOf(130) },
    ]);
  });
});
