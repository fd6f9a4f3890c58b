import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewEvent } from '#contracts';
import type { TestAgent } from '../src/testing/agent.js';
import { Hand } from '../src/testing/hand.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

let desk: TestDesk;
let hand: Hand;
let agent: TestAgent;
beforeAll(async () => {
  desk = await openDesk();
  hand = new Hand(desk);
  agent = desk.agent('a');
});
afterAll(() => desk.close());

interface On {
  ticketId: string;
  turn: number;
}

const AT = '2026-11-24T10:40:00.000+09:00';
const consent = ({ ticketId, turn }: On, granted: boolean): NewEvent => ({
  type: 'junban.consent.changed.v1',
  ticketId,
  turn,
  time: AT,
  data: { consent: 'actual-screen', granted, changedAt: AT },
});
/** A consent event that cannot be read, and so is parked. */
const broken = (on: On, granted: boolean): NewEvent => {
  const event = consent(on, granted);
  return { ...event, data: { ...event.data, changedAt: 'just now' } } as NewEvent;
};
const shared = async ({ ticketId }: On) => (await agent.ticket(ticketId)).body.sharesScreen;
const parkedId = async ({ ticketId }: On) => {
  const [row] = await desk.db.query<{ id: string }>('SELECT id FROM parked WHERE ticket_id = $1', [ticketId]);
  return row!.id;
};
const repair = async (on: On, act: 'retry' | 'skip') => {
  const url = `/operations/v1/assignment/parked/${await parkedId(on)}/${act}`;
  return (await desk.client('operator-o').post(url, act === 'skip' ? { reason: 'It cannot be read.' } : {}))
    .status;
};
const ticket = async (): Promise<On> => {
  const taken = await hand.give(agent);
  await agent.answer(taken);
  return taken;
};

describe('The actual screen is looked at', () => {
  it('only with consent, and no more once it is taken back', async () => {
    const on = await ticket();
    expect(await shared(on)).toBe(false);
    await desk.others.state(consent(on, true));
    expect(await shared(on)).toBe(true);
    await desk.others.state(consent(on, false));
    expect(await shared(on)).toBe(false);
  });

  it('not while a consent event of the ticket is parked, until it is applied', async () => {
    const on = await ticket();
    await desk.others.state(consent(on, true), broken(on, false));
    expect(await shared(on)).toBe(false);
    expect(await repair(on, 'skip')).toBe(409);
    await desk.db.query(
      `UPDATE parked SET record = replace(record::text, 'just now', $2)::json WHERE ticket_id = $1`,
      [on.ticketId, AT],
    );
    expect(await repair(on, 'retry')).toBe(200);
    expect(await shared(on)).toBe(false);
  });

  it('not by a consent that could not be read and was given up', async () => {
    const on = await ticket();
    await desk.others.state(broken(on, true));
    expect(await shared(on)).toBe(false);
    expect(await repair(on, 'skip')).toBe(200);
    expect(await shared(on)).toBe(false);
    await desk.others.state(consent(on, true));
    expect(await shared(on)).toBe(true);
  });

  it('though another event of the ticket is parked', async () => {
    const on = await ticket();
    const unreadable = { ...consent(on, true), type: 'junban.message.added.v1' } as NewEvent;
    await desk.others.state(consent(on, true), unreadable);
    expect(await parkedId(on)).toBeDefined();
    expect(await shared(on)).toBe(true);
  });
});
