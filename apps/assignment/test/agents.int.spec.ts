import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgentListView, AgentView, TakenAwayView } from '../src/http/agents-view.dto.js';
import { ticketOf, withdrawn } from '../src/testing/facts.js';
import { Hand } from '../src/testing/hand.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';
import type { Client } from '../src/testing/client.js';

let desk: TestDesk;
let hand: Hand;
let operator: Client;
beforeAll(async () => {
  desk = await openDesk();
  hand = new Hand(desk);
  operator = desk.client('operator-o');
});
afterAll(() => desk.close());

const list = async (query = '') => (await operator.get<AgentListView>(`/operations/v1/agents${query}`)).body;
const lookUp = (subject: string, language?: string) =>
  operator.post<AgentView>('/operations/v1/agents/lookup', { subject }, { language });

describe('Operators see the agents', () => {
  it('by opaque ids: an empty list at first, then who is there, and what they have in hand', async () => {
    expect(await list()).toEqual({ items: [] });
    const ticket = await hand.give(desk.agent('aoi'));
    await desk.agent('ren').available(['en'], 2);
    await desk.agent('sora').presence('away', ['ja']);
    const { items } = await list();
    const byStatus = (status: string, inHand: number) =>
      items.find((item) => item.status === status && item.inHand.length === inHand);
    expect(items).toHaveLength(3);
    expect(byStatus('available', 1)).toEqual({
      ...{ agentId: expect.any(String), status: 'available', present: true, stream: 'none' },
      ...{ languages: ['ja', 'en'], capacity: 1 },
      inHand: [
        {
          ...{ turn: ticket.turn, ticketId: ticket.ticketId },
          ...{ since: expect.any(String), leaseUntil: ticket.leaseUntil },
        },
      ],
    });
    expect(byStatus('available', 0)).toMatchObject({ capacity: 2, idleSince: expect.any(String) });
    expect(byStatus('away', 0)).not.toHaveProperty('idleSince');
    await desk.others.state(withdrawn(ticket.turn));
  });

  it('page by page', async () => {
    const all = (await list()).items;
    const first = await list('?limit=2');
    const second = await list(`?limit=2&after=${first.next}`);
    expect([...first.items, ...second.items].map(({ agentId }) => agentId)).toEqual(
      all.map(({ agentId }) => agentId),
    );
    expect(second).not.toHaveProperty('next');
    expect((await operator.get('/operations/v1/agents?after=x')).status).toBe(400);
  });

  it('and find one by the subject of their token, which leaves a trace without the subject', async () => {
    const { status, body } = await lookUp('agent-ren');
    expect([status, body.capacity]).toEqual([200, 2]);
    const { items } = await list();
    expect(items).toContainEqual(body);
    const trace = await desk.db.query(
      `SELECT cause, agent_id, ticket_id, detail FROM audit WHERE act = 'agent-looked-up'`,
    );
    expect(trace).toEqual([
      {
        ...{ cause: 'operator', agent_id: body.agentId, ticket_id: null },
        detail: { operator: 'operator-o', found: true },
      },
    ]);
  });

  it.each(['ja', 'en'])(
    'and are told in %s that nobody has acted under a subject; the look stays traced',
    async (language) => {
      const { status, body } = await lookUp('agent-nobody', language);
      expect([status, body.type]).toEqual([404, 'urn:junban:problem:agent-not-found']);
      const [last] = await desk.db.query(
        `SELECT agent_id, detail FROM audit WHERE act = 'agent-looked-up' ORDER BY entry DESC LIMIT 1`,
      );
      expect(last).toEqual({ agent_id: null, detail: { operator: 'operator-o', found: false } });
      expect(await desk.db.query(`SELECT 1 FROM agents`)).toHaveLength(3);
    },
  );
});

describe('An operator takes a ticket away', () => {
  const takeAway = (ticketId: string, body: object = { reason: 'agent is ill' }, key?: string) =>
    operator.post<TakenAwayView>(`/operations/v1/tickets/${ticketId}/take-away`, body, { key });

  it('from whoever has it: the turn stands again at its own number, and the agent finds it gone', async () => {
    const agent = desk.agent('aoi');
    const ticket = await hand.give(agent);
    const behind = await hand.waiting();
    const taken = () => takeAway(ticket.ticketId, undefined, 'key-1');
    const { status, body } = await taken();
    expect([status, body]).toEqual([200, { ticketId: ticket.ticketId, turns: [ticket.turn] }]);
    expect((await taken()).body).toEqual(body);
    expect((await agent.answer(ticket)).body.type).toBe('urn:junban:problem:stale-fence');
    const audit = await desk.db.query(
      `SELECT cause, fence, detail FROM audit WHERE act = 'requeued' AND turn = $1`,
      [ticket.turn],
    );
    expect(audit).toEqual([
      { cause: 'taken-away', fence: 1, detail: { reason: 'agent is ill', operator: 'operator-o' } },
    ]);
    const other = await desk.agent('ren').available(['ja'], 2);
    expect([await other.take(), await other.take()]).toEqual([ticket.turn, behind]);
    expect((await takeAway(ticket.ticketId, undefined, 'key-1')).body).toEqual(body);
    expect((await other.mine()).body.items).toHaveLength(2);
    await desk.others.state(withdrawn(ticket.turn), withdrawn(behind));
  });

  it('an investigated one too, and tells nobody but the audit why', async () => {
    const agent = desk.agent('aoi');
    const ticket = await hand.give(agent);
    await agent.act(ticket.ticketId, 'investigation', { fence: 1, until: '2026-11-26', reason: 'x' });
    await takeAway(ticket.ticketId, { reason: 'the customer waits too long' });
    expect((await agent.mine()).body.items).toEqual([]);
    expect(JSON.stringify(await desk.db.query('SELECT data FROM outbox'))).not.toContain('waits too long');
    await desk.others.state(withdrawn(ticket.turn));
  });

  it('once, when two operators do so at the same time', async () => {
    const ticket = await hand.give(desk.agent('aoi'));
    const answers = await Promise.all([takeAway(ticket.ticketId), takeAway(ticket.ticketId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await desk.others.state(withdrawn(ticket.turn));
  });

  it.each([
    ['one that nobody has in hand', 'not-in-hand', 409],
    ['one that is not there', 'ticket-not-found', 404],
  ])('and is refused %s', async (_what, code, status) => {
    const turn = status === 409 ? await hand.waiting() : 99;
    const answer = await takeAway(ticketOf(turn));
    expect([answer.status, answer.body.type]).toEqual([status, `urn:junban:problem:${code}`]);
    if (status === 409) await desk.others.state(withdrawn(turn));
  });

  it('only with a reason, and with one key for one request', async () => {
    const ticket = await hand.give(desk.agent('aoi'));
    expect((await takeAway(ticket.ticketId, {})).body.errors).toMatchObject([
      { field: 'reason', code: 'required' },
    ]);
    await takeAway(ticket.ticketId, { reason: 'one' }, 'key-2');
    expect((await takeAway(ticket.ticketId, { reason: 'two' }, 'key-2')).status).toBe(422);
    await desk.others.state(withdrawn(ticket.turn));
  });
});
