import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '#testing';
import { LineBell } from '../src/acts/line-bell.js';
import { dated, decided, received, ticketOf, waiting, withdrawn } from '../src/testing/facts.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk({ mode: 'push' });
});
afterEach(() => desk.close());

const inLine = (...turns: number[]) => desk.others.state(...turns.flatMap((turn) => waiting(turn)));
/** Nothing in the database names an agent: their ids are learned from what they did last. */
const ids = new Map<string, string>();
const available = async (name: string, languages = ['ja', 'en'], capacity?: number) => {
  const agent = await desk.agent(name).available(languages, capacity);
  const [row] = await desk.db.query<{ agentId: string }>(
    `SELECT agent_id AS "agentId" FROM audit WHERE act = 'presence' ORDER BY entry DESC LIMIT 1`,
  );
  ids.set(name, row!.agentId);
  return agent;
};
const inHand = async (name: string): Promise<number[]> => {
  const rows = await desk.db.query<{ turn: number }>(
    'SELECT turn FROM assignments WHERE agent_id = $1 ORDER BY turn',
    [ids.get(name)],
  );
  return rows.map(({ turn }) => turn);
};
const has = (name: string, ...turns: number[]) =>
  until(
    () => inHand(name),
    (seen) => seen.join() === turns.join(),
  );
const started = () =>
  desk.db.query(
    `SELECT turn, cause, detail - 'snapshot' AS detail FROM audit WHERE act = 'started' ORDER BY entry`,
  );

describe('handing turns out', () => {
  it('gives a turn unasked to an agent who is there, whether it waited first or they did', async () => {
    await inLine(1);
    await available('early');
    await has('early', 1);
    await available('late');
    await inLine(2);
    await has('late', 2);
  });

  it('goes to the agent who has been idle longest: since they came, were given one, or finished one', async () => {
    const first = await available('first');
    await available('second');
    await inLine(1);
    await has('first', 1);
    await inLine(2);
    await has('second', 2);
    await available('third');
    await first.answer((await first.next()).body);
    await inLine(3);
    await has('third', 3);
    await inLine(4);
    await has('first', 4);
  });

  it('does not wait for the next second: events that were applied and acts of agents wake it', async () => {
    let rings = 0;
    desk.app.get(LineBell).listen(() => (rings += 1));
    const hasRung = () =>
      until(
        () => rings,
        (count) => count > 0,
      );
    await inLine(1);
    await hasRung();
    rings = 0;
    await available('a');
    await hasRung();
  });

  it('goes on to the next as soon as hands are free: by a reply, a withdrawal or a release', async () => {
    await inLine(1, 2, 3, 4);
    const agent = await available('a');
    await has('a', 1);
    await agent.answer((await agent.next()).body);
    await has('a', 2);
    await desk.others.state(withdrawn(2));
    await has('a', 3);
    await available('b');
    await has('b', 4);
    await agent.act(ticketOf(3), 'release', { fence: 1, reason: 'wrong field' });
    await has('a', 3);
  });

  it('fills hands up to capacity, in the languages that agents speak', async () => {
    await available('english', ['en'], 2);
    await available('japanese', ['ja'], 2);
    await desk.others.state(...[1, 2, 3].flatMap((turn) => waiting(turn)), ...waiting(4, 'en'));
    await has('japanese', 1, 2);
    await has('english', 4);
    await available('more', ['ja'], 5);
    await has('more', 3);
  });

  it('gives what was given away to another who comes, and waits for them while they are there', async () => {
    await available('giver');
    await inLine(1);
    await has('giver', 1);
    await available('other');
    await inLine(2);
    await has('other', 2);
    const giver = desk.agent('giver');
    await giver.act(ticketOf(1), 'hand-over', { fence: 1, note: 'Knows coins better.' });
    // The hands of the other are full, so that nobody else may take it.
    await has('giver', 1);
    await giver.act(ticketOf(1), 'skip', { fence: 2, reason: 'cannot be opened' });
    await has('giver', 1);
    await desk.others.state(withdrawn(2));
    await giver.act(ticketOf(1), 'release', { fence: 3, reason: 'wrong field' });
    await has('other', 1);
  });

  it('gives two turns of one ticket at once under different fences', async () => {
    const ticketId = ticketOf(1);
    const again = { ticketId, revision: 2 };
    await desk.setClock('2026-11-24T09:00:00+09:00');
    await inLine(1);
    await desk.others.state(received(2, again), decided(2, again), dated(2, again));
    await available('a', ['ja'], 2);
    await desk.setClock('2026-11-24T10:00:00+09:00');
    await has('a', 1, 2);
    const fences = await desk.db.query<{ fence: number }>('SELECT fence FROM assignments ORDER BY fence');
    expect(fences.map(({ fence }) => fence)).toEqual([1, 2]);
  });

  it('writes down how each turn was given, and what the choice could see', async () => {
    await inLine(1);
    const agent = await available('a', ['ja'], 2);
    await has('a', 1);
    await agent.presence('away');
    await desk.others.state(withdrawn(1), ...waiting(2));
    await available('a');
    await has('a', 2);
    expect(await started()).toEqual(
      [1, 2].map((turn) => ({
        turn,
        cause: 'push',
        detail: { opensAt: '2026-11-24T10:00:00.000+09:00', language: 'ja', how: 'push' },
      })),
    );
    const visible = await desk.db.query<{ visible: boolean }>(
      `SELECT pg_visible_in_snapshot(pg_current_xact_id(), (detail->>'snapshot')::pg_snapshot) AS visible
         FROM audit WHERE act = 'started'`,
    );
    expect(visible).toEqual([{ visible: false }, { visible: false }]);
  });
});

describe('asking for the next turn where turns are handed out', () => {
  it('brings what the agent was given and has not seen, the lowest first, and then refuses', async () => {
    await inLine(1, 2);
    const agent = await available('a', ['ja'], 2);
    await has('a', 1, 2);
    expect([await agent.take(), await agent.take()]).toEqual([1, 2]);
    expect((await agent.next()).body.type).toBe('urn:junban:problem:capacity-reached');
  });

  it('brings it once to an agent who asks twice at once', async () => {
    await inLine(1);
    const agent = await available('a');
    await has('a', 1);
    const answers = await Promise.all([agent.next(), agent.next()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it.each<[string, (agent: ReturnType<TestDesk['agent']>) => Promise<unknown>]>([
    ['read the ticket', (agent) => agent.ticket(ticketOf(1))],
    ['read what they have in hand', (agent) => agent.mine()],
    ['noted something', (agent) => agent.act(ticketOf(1), 'notes', { body: 'looking into it' })],
    [
      'done something to it',
      (agent) => agent.act(ticketOf(1), 'topic', { fence: 1, topic: 'tax', reason: 'a return' }),
    ],
  ])('does not bring again what the agent has %s', async (_way, see) => {
    await inLine(1);
    const agent = await available('a');
    await has('a', 1);
    await see(agent);
    expect((await agent.next()).status).toBe(409);
  });

  it('says 204 when nothing waits, and 409 to who is not available', async () => {
    const agent = await available('a');
    expect((await agent.next()).status).toBe(204);
    await agent.presence('away');
    expect((await agent.next()).body.type).toBe('urn:junban:problem:not-available');
    expect((await desk.agent('unknown').next()).body.type).toBe('urn:junban:problem:not-available');
  });
});
