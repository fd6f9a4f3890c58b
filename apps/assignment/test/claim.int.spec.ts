import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { NewEvent } from '#contracts';
import type { TestAgent } from '../src/testing/agent.js';
import {
  dated,
  decided,
  erased,
  held,
  lapsed,
  received,
  ticketOf,
  waiting,
  withdrawn,
} from '../src/testing/facts.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const turns = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const state = (...events: NewEvent[]) => desk.others.state(...events);
const agents = (count: number, capacity: number): Promise<TestAgent[]> =>
  Promise.all(turns(1, count).map((n) => desk.agent(`a${n}`).available(['ja', 'en'], capacity)));

describe('the order of the line', () => {
  it('gives each turn to exactly one of 20 agents who ask at once, in rising order', async () => {
    await state(...turns(1, 60).flatMap((turn) => waiting(turn, turn % 2 ? 'ja' : 'en')));
    const asking = (await agents(20, 3)).flatMap((agent) => [agent.take(), agent.take(), agent.take()]);
    const taken = await Promise.all(asking);
    expect(taken.toSorted((a, b) => a! - b!)).toEqual(turns(1, 60));
    const started = await desk.db.query<{ turn: number }>(
      `SELECT turn FROM audit WHERE act = 'started' ORDER BY entry`,
    );
    expect(started.map(({ turn }) => turn)).toEqual(turns(1, 60));
  });

  it('offers nothing above a turn without an outcome, and everything in order once it has one', async () => {
    await state(...waiting(1), received(2), ...waiting(3), ...waiting(4));
    const agent = await desk.agent('a').available(['ja'], 5);
    expect([await agent.take(), await agent.take()]).toEqual([1, undefined]);
    await state(decided(2), dated(2));
    expect([await agent.take(), await agent.take(), await agent.take()]).toEqual([2, 3, 4]);
  });

  it('waits for a turn of which nothing has arrived yet', async () => {
    await state(...waiting(1), ...waiting(3));
    const agent = await desk.agent('a').available(['ja'], 5);
    expect([await agent.take(), await agent.take()]).toEqual([1, undefined]);
    await state(decided(2, { outcome: 'declined' }));
    expect(await agent.take()).toBe(3);
  });

  it('goes on past turns that are declined, in want of information, withdrawn, lapsed, held or erased', async () => {
    const undecided = turns(1, 6).map((turn) => received(turn));
    const refused = [decided(1, { outcome: 'declined' }), decided(2, { outcome: 'information-needed' })];
    const ended = [withdrawn(3), lapsed(4), held(5, 1), erased(6)];
    await state(...undecided, ...refused, ...ended, ...waiting(7));
    expect(await (await desk.agent('a').available()).take()).toBe(7);
  });

  it('puts a held turn at its own number once the hold ends', async () => {
    await state(received(1), held(1, 1), ...waiting(2), ...waiting(3));
    const agent = await desk.agent('a').available(['ja'], 5);
    expect(await agent.take()).toBe(2);
    await state(decided(1), dated(1), held(1, 0));
    expect([await agent.take(), await agent.take()]).toEqual([1, 3]);
  });

  it('looks past a page of turns that this agent has to leave to others', async () => {
    await state(...turns(1, 26).flatMap((turn) => waiting(turn)));
    const giver = await desk.agent('giver').available(['ja'], 1);
    for (const turn of turns(1, 25)) {
      expect(await giver.take()).toBe(turn);
      await giver.act(ticketOf(turn), 'release', { fence: 1, reason: 'not mine' });
      if (turn === 1) await desk.agent('other').available(['ja']);
    }
    expect(await giver.take()).toBe(26);
  });
});

describe('who may be offered a turn', () => {
  it('gives an agent the lowest turn in a language that they speak', async () => {
    await state(...waiting(1, 'ja'), ...waiting(2, 'en'), ...waiting(3, 'ja'));
    const english = await desk.agent('english').available(['en']);
    const both = await desk.agent('both').available(['ja', 'en'], 2);
    expect(await english.take()).toBe(2);
    expect([await both.take(), await both.take()]).toEqual([1, 3]);
  });

  it('gives nothing to an agent who is not available, and says how to be', async () => {
    await state(...waiting(1));
    const agent = desk.agent('a');
    expect(await agent.next()).toMatchObject({
      status: 409,
      body: { type: 'urn:junban:problem:not-available', remedy: expect.stringContaining('presence') },
    });
    await agent.presence('away');
    expect((await agent.next()).status).toBe(409);
  });

  it('gives an agent no more than their capacity, and names what they have', async () => {
    await state(...waiting(1), ...waiting(2), ...waiting(3));
    const agent = await desk.agent('a').available(['ja'], 2);
    expect([await agent.take(), await agent.take()]).toEqual([1, 2]);
    expect(await agent.next()).toMatchObject({
      status: 409,
      body: {
        type: 'urn:junban:problem:capacity-reached',
        tickets: [
          { ticketId: ticketOf(1), turn: 1 },
          { ticketId: ticketOf(2), turn: 2 },
        ],
      },
    });
  });

  it('gives one turn at a time to an agent who asks many times at once', async () => {
    await state(...turns(1, 5).flatMap((turn) => waiting(turn)));
    const agent = await desk.agent('a').available();
    const answers = await Promise.all(turns(1, 5).map(() => agent.next()));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409]);
  });
});

describe('the hours of the desk', () => {
  it('offers turns from 10:00 to before 17:00 on business days alone', async () => {
    await state(...waiting(1));
    const agent = desk.agent('a');
    const offers: [when: string, turn: number | undefined][] = [
      ['2026-11-24T09:59:50+09:00', undefined],
      ['2026-11-24T10:00:00+09:00', 1],
      ['2026-11-24T16:59:00+09:00', 1],
      ['2026-11-24T17:00:00+09:00', undefined],
      ['2026-11-28T11:00:00+09:00', undefined], // a Saturday
      ['2026-12-30T11:00:00+09:00', undefined], // year-end
      ['2027-01-11T11:00:00+09:00', undefined], // Coming of Age Day
      ['2027-01-12T11:00:00+09:00', 1],
    ];
    for (const [when, turn] of offers) {
      await desk.setClock(when);
      await agent.available();
      expect([when, await agent.take()]).toEqual([when, turn]);
      await agent.presence('offline');
    }
  });

  it('keeps a turn for its own business date, and offers a lower one that is open', async () => {
    await state(...waiting(1), received(2), decided(2), ...waiting(3));
    await state(dated(2, { businessDate: '2026-11-25', opensAt: '2026-11-25T10:00:00.000+09:00' }));
    const agent = await desk.agent('a').available(['ja'], 5);
    expect([await agent.take(), await agent.take(), await agent.take()]).toEqual([1, 3, undefined]);
    await desk.setClock('2026-11-25T10:00:00+09:00');
    expect(await agent.take()).toBe(2);
  });

  it('lets work in hand be finished after closing', async () => {
    await state(...waiting(1));
    const agent = await desk.agent('a').available();
    const { body } = await agent.next();
    await desk.setClock('2026-11-24T17:30:00+09:00');
    expect((await agent.answer(body)).status).toBe(200);
  });
});
