import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { InvestigationDatesView, InvestigationView } from '../src/http/views.dto.js';
import type { AgentListView } from '../src/http/agents-view.dto.js';
import { withdrawn } from '../src/testing/facts.js';
import { Hand } from '../src/testing/hand.js';
import { OPEN, openDesk, type TestDesk } from '../src/testing/test-desk.js';
import type { Taken, TestAgent } from '../src/testing/agent.js';
import { until } from '#testing';

let desk: TestDesk;
let hand: Hand;
let agent: TestAgent;
let ticket: Taken;
beforeAll(async () => {
  desk = await openDesk();
  hand = new Hand(desk);
  agent = desk.agent('aoi');
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.setClock(OPEN);
  ticket = await hand.give(agent);
});
afterEach(async () => {
  const open = await desk.db.query<{ turn: number }>(
    'SELECT turn FROM turns WHERE waiting OR turn IN (SELECT turn FROM assignments)',
  );
  await desk.others.state(...open.map(({ turn }) => withdrawn(turn)));
  for (const name of ['aoi', 'ren']) await desk.agent(name).presence('offline');
});

const investigate = (date: string, over: object = {}, key?: string) =>
  agent.act<InvestigationView>(
    ticket.ticketId,
    'investigation',
    { fence: ticket.fence, until: date, reason: 'asks the exchange', ...over },
    key,
  );

const story = async (): Promise<string[]> => {
  const rows = await desk.db.query<{ said: string }>(
    `SELECT act || ' ' || cause AS said FROM audit WHERE turn = $1 AND fence IS NOT NULL ORDER BY entry`,
    [ticket.turn],
  );
  return rows.map(({ said }) => said);
};
const has = (said: string) => until(story, (entries) => entries.includes(said));
/** Whatever the round finds to take back, it has taken it back: a later turn, whose lease is over too, has come back. */
const roundsHavePassed = async (other: TestAgent) => {
  const later = await hand.waiting();
  await other.available();
  expect(await other.take()).toBe(later);
  await desk.db.query('UPDATE assignments SET lease_until = clock_timestamp()');
  await until(
    () => desk.db.query<{ waiting: boolean }>('SELECT waiting FROM turns WHERE turn = $1', [later]),
    ([row]) => row!.waiting,
  );
  await desk.others.state(withdrawn(later));
};

describe('A ticket under investigation', () => {
  it('stays in hand to the closing of its date, whatever becomes of lease, stream and presence', async () => {
    const { status, body } = await investigate('2026-11-26');
    expect([status, body]).toEqual([
      200,
      {
        ticketId: ticket.ticketId,
        turn: ticket.turn,
        fence: 1,
        until: '2026-11-26',
        endsAt: '2026-11-26T17:00:00.000+09:00',
      },
    ]);
    await agent.presence('away');
    await agent.presence('offline');
    await desk.db.query(
      `UPDATE agents SET seen_at = clock_timestamp() - interval '1 day', stream_seen_at = clock_timestamp() - interval '1 day'`,
    );
    await roundsHavePassed(desk.agent('ren'));
    await desk.setClock('2026-11-26T16:59:00+09:00');
    await roundsHavePassed(desk.agent('ren'));
    expect(await story()).toEqual(['started next', 'investigated agent']);
    expect((await agent.mine()).body.items).toMatchObject([
      {
        turn: ticket.turn,
        fence: 1,
        investigationUntil: '2026-11-26',
        leaseUntil: '2026-11-26T17:00:00.000+09:00',
      },
    ]);
    await desk.setClock('2026-11-26T17:00:00+09:00');
    await has('requeued investigation-over');
    expect((await agent.answer(ticket)).status).toBe(409);
  });

  it('may be kept until any of the dates that agents are told', async () => {
    const { items } = (
      await desk.client('agent-aoi').get<InvestigationDatesView>('/agent/v1/investigation-dates')
    ).body;
    expect([items[0], items.at(-1), items.length]).toEqual(['2026-11-24', '2026-12-22', 21]);
    for (const date of [items[0]!, items.at(-1)!]) expect((await investigate(date)).status).toBe(200);
  });

  it('stands at its own number when its date is over', async () => {
    await investigate('2026-11-24');
    const behind = await hand.waiting();
    await desk.setClock('2026-11-24T17:00:00+09:00');
    await has('requeued investigation-over');
    await desk.setClock('2026-11-25T10:00:00+09:00');
    const other = await desk.agent('ren').available(['ja'], 2);
    expect([await other.take(), await other.take()]).toEqual([ticket.turn, behind]);
  });

  it('leaves the hands of its agent free', async () => {
    const next = await hand.waiting();
    expect((await agent.next()).status).toBe(409);
    await investigate('2026-11-26');
    expect(await agent.take()).toBe(next);
    expect((await agent.next()).status).toBe(409);
    expect((await agent.mine()).body.items).toHaveLength(2);
  });

  it('is kept to another date when its agent says so, and once under one key', async () => {
    await investigate('2026-11-25');
    const again = () => investigate('2026-11-27', {}, 'key-1');
    expect((await again()).body).toEqual((await again()).body);
    await desk.setClock('2026-11-26T12:00:00+09:00');
    await roundsHavePassed(desk.agent('ren'));
    expect(await story()).toEqual(['started next', 'investigated agent', 'investigated agent']);
    const details = await desk.db.query(
      `SELECT detail FROM audit WHERE act = 'investigated' AND turn = $1 ORDER BY entry`,
      [ticket.turn],
    );
    expect(details).toEqual([
      { detail: { until: '2026-11-25', reason: 'asks the exchange' } },
      { detail: { until: '2026-11-27', reason: 'asks the exchange' } },
    ]);
  });

  it.each([
    ['a release', 'release', { reason: 'done looking' }],
    ['a skip', 'skip', { reason: 'cannot be opened' }],
    ['a hand-over', 'hand-over', { note: 'over to you' }],
    ['a reply', 'reply', { revision: 1, message: 'Found it.', then: 'answered' }],
  ])('ends by %s', async (_what, act, body) => {
    await investigate('2026-11-26');
    expect((await agent.act(ticket.ticketId, act, { fence: 1, ...body })).status).toBe(200);
    expect((await agent.mine()).body.items).toEqual([]);
    const again = await (await desk.agent('ren').available()).next();
    if (act !== 'reply') expect(again.body).not.toHaveProperty('investigationUntil');
  });

  it('is seen by operators', async () => {
    await investigate('2026-11-26');
    await agent.presence('offline');
    const { items } = (await desk.client('operator-o').get<AgentListView>('/operations/v1/agents')).body;
    expect(items).toContainEqual(
      expect.objectContaining({
        ...{ status: 'offline', present: false },
        inHand: [expect.objectContaining({ turn: ticket.turn, investigationUntil: '2026-11-26' })],
      }),
    );
  });
});

describe('An investigation is refused', () => {
  it.each([
    ['until yesterday', { until: '2026-11-23' }, 'until', 'date-over'],
    ['until a holiday', { until: '2026-11-28' }, 'until', 'date-closed'],
    ['for too long', { until: '2026-12-23' }, 'until', 'date-too-far'],
    ['until no date', { until: 'tomorrow' }, 'until', 'not-a-date'],
    ['without a reason', { reason: undefined }, 'reason', 'required'],
    ['without a date', { until: undefined }, 'until', 'required'],
  ])('%s, with the way out in both languages', async (_what, over, field, code) => {
    for (const language of ['ja', 'en']) {
      const { status, body } = await desk
        .client('agent-aoi')
        .post(
          `/agent/v1/tickets/${ticket.ticketId}/investigation`,
          { fence: 1, until: '2026-11-26', reason: 'x', ...over },
          { language },
        );
      expect(status).toBe(400);
      expect(body.errors).toMatchObject([{ field, code, remedy: expect.not.stringMatching(/[{}]/) }]);
    }
    expect(await story()).toEqual(['started next']);
  });

  it('under a stale fence, and to whoever does not hold the ticket', async () => {
    expect((await investigate('2026-11-26', { fence: 2 })).status).toBe(409);
    const act = { fence: 1, until: '2026-11-26', reason: 'x' };
    expect((await desk.agent('ren').act(ticket.ticketId, 'investigation', act)).status).toBe(409);
  });
});
