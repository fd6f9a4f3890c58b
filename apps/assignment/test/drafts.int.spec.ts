import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Taken, TestAgent } from '../src/testing/agent.js';
import { erased, messageAdded, ticketOf, withdrawn } from '../src/testing/facts.js';
import { Hand } from '../src/testing/hand.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

let desk: TestDesk;
let hand: Hand;
let agent: TestAgent;
let ticket: Taken;
beforeAll(async () => {
  desk = await openDesk();
  hand = new Hand(desk);
  agent = desk.agent('a');
});
beforeEach(async () => {
  ticket = await hand.give(agent);
});
afterEach(() => desk.others.state(withdrawn(ticket.turn)));
afterAll(() => desk.close());

const stored = (ticketId: string) =>
  desk.db.query<{ body: string }>('SELECT body FROM drafts WHERE ticket_id = $1', [ticketId]);

describe('a draft', () => {
  it('is kept for its agent, shown on the ticket, and seen by nobody else', async () => {
    const saved = await agent.saveDraft(ticket.ticketId, '確認しています。');
    expect(saved).toMatchObject({ status: 200, body: { message: '確認しています。' } });
    expect(await agent.draft(ticket.ticketId)).toEqual(saved);
    expect((await agent.ticket(ticket.ticketId)).body.draft).toEqual(saved.body);
    expect((await agent.mine()).body.items[0]?.draft).toEqual(saved.body);
    const other = desk.agent('b');
    await other.presence('offline');
    expect((await other.draft(ticket.ticketId)).status).toBe(404);
    expect((await other.ticket(ticket.ticketId)).body).not.toHaveProperty('draft');
  });

  it('is gone with the reply that it was for', async () => {
    await agent.saveDraft(ticket.ticketId, 'Please try again');
    await agent.answer(ticket);
    expect(await agent.draft(ticket.ticketId)).toMatchObject({
      status: 404,
      body: { type: 'urn:junban:problem:no-draft' },
    });
    expect(await stored(ticket.ticketId)).toEqual([]);
  });

  it('can be removed, once or twice', async () => {
    await agent.saveDraft(ticket.ticketId, 'No.');
    for (const _ of [1, 2]) expect((await agent.removeDraft(ticket.ticketId)).status).toBe(204);
    expect((await agent.draft(ticket.ticketId)).status).toBe(404);
  });

  it('is gone when the ticket is erased', async () => {
    await agent.saveDraft(ticket.ticketId, 'Dear Hanako');
    await desk.others.state(erased(ticket.turn));
    expect(await stored(ticket.ticketId)).toEqual([]);
    for (const answer of [
      await agent.draft(ticket.ticketId),
      await agent.saveDraft(ticket.ticketId, 'Again'),
      await agent.removeDraft(ticket.ticketId),
    ])
      expect(answer.status).toBe(410);
    expect((await agent.answer(ticket, { message: 'Too late.' })).status).toBe(410);
    expect(await stored(ticket.ticketId)).toEqual([]);
  });

  it('of two windows is that of the last, unless a window says what it has seen', async () => {
    const first = (await agent.saveDraft(ticket.ticketId, 'one')).body;
    const second = (await agent.saveDraft(ticket.ticketId, 'two')).body;
    expect(Date.parse(second.savedAt)).toBeGreaterThan(Date.parse(first.savedAt));
    expect(await agent.saveDraft(ticket.ticketId, 'one again', first.savedAt)).toMatchObject({
      status: 409,
      body: { type: 'urn:junban:problem:draft-newer', draft: second },
    });
    expect((await agent.saveDraft(ticket.ticketId, 'three', second.savedAt)).status).toBe(200);
    expect((await agent.draft(ticket.ticketId)).body.message).toBe('three');
  });

  it.each([
    ['too long', 'あ'.repeat(20_001), 400],
    ['blank', ' ', 400],
    ['as long as a reply', 'あ'.repeat(20_000), 200],
  ])('that is %s is answered rightly', async (_how, message, status) => {
    expect((await agent.saveDraft(ticket.ticketId, message)).status).toBe(status);
  });

  it('needs a ticket', async () => {
    expect((await agent.saveDraft(ticketOf(999), 'x')).status).toBe(404);
    expect((await agent.draft(ticketOf(999))).status).toBe(404);
  });

  it('is work on the ticket, so that its lease begins anew', async () => {
    await desk.db.query(`UPDATE assignments SET lease_until = clock_timestamp() + interval '1 minute'`);
    await agent.saveDraft(ticket.ticketId, 'Thinking');
    const [row] = await desk.db.query<{ isLong: boolean }>(
      `SELECT lease_until > clock_timestamp() + interval '5 minutes' AS "isLong" FROM assignments`,
    );
    expect(row).toEqual({ isLong: true });
  });
});

describe('a reply that comes too late', () => {
  it('under a stale fence is kept as the draft, and the answer says so', async () => {
    await agent.presence('offline');
    const refused = await agent.answer(ticket, { message: 'All that I wrote.' }, 'late');
    const { body: draft } = await agent.draft(ticket.ticketId);
    expect(refused).toMatchObject({
      status: 409,
      body: {
        type: 'urn:junban:problem:stale-fence',
        remedy: expect.stringContaining('draft'),
        draft: { savedAt: draft.savedAt },
      },
    });
    expect(draft.message).toBe('All that I wrote.');
    expect((await agent.ticket(ticket.ticketId)).body.draft).toEqual(draft);
  });

  it('on an outdated revision is kept as the draft until it is sent', async () => {
    await desk.others.state(messageAdded(ticket.turn, 2));
    const refused = await agent.answer(ticket, { message: 'Before I read it.' });
    expect(refused).toMatchObject({
      status: 409,
      body: {
        type: 'urn:junban:problem:revision-outdated',
        revision: 2,
        draft: { savedAt: expect.any(String) },
      },
    });
    expect((await agent.draft(ticket.ticketId)).body.message).toBe('Before I read it.');
    expect((await agent.answer({ ...ticket, revision: 2 })).status).toBe(200);
    expect(await stored(ticket.ticketId)).toEqual([]);
  });

  it('is no draft where it has been sent already', async () => {
    await agent.answer(ticket, { message: 'Sent by a double click.' });
    const twin = await agent.answer(ticket, { message: 'Sent by a double click.' });
    expect(twin).toMatchObject({ status: 409, body: { type: 'urn:junban:problem:stale-fence' } });
    expect(twin.body).not.toHaveProperty('draft');
    expect(await stored(ticket.ticketId)).toEqual([]);
  });

  it('is not kept where it was at fault itself', async () => {
    for (const over of [{ revision: 9 }, { message: 'agent-a Kisaragi' }])
      expect((await agent.answer(ticket, over)).status).toBeGreaterThan(399);
    expect(await stored(ticket.ticketId)).toEqual([]);
  });
});
