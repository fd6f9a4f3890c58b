import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type InquiryContent, type Language, publishErrors } from '#contracts';
import type { Taken, TestAgent } from '../src/testing/agent.js';
import { dated, decided, erased, messageAdded, ticketOf, withdrawn } from '../src/testing/facts.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';
import { written } from '../src/testing/written.js';

const HANAKO = { registeredEmail: 'hanako@customer.example', emailVerified: true };
const GUEST = { registeredEmail: 'guest@customer.example', emailVerified: false };

let desk: TestDesk;
let agent: TestAgent;
let higher: Taken;
beforeEach(async () => {
  desk = await openDesk();
  agent = desk.agent('ren');
});
afterEach(() => desk.close());

const tell = (turn: number, content: Partial<InquiryContent> = {}, language: Language = 'ja') =>
  desk.others.state(written(turn, { ...HANAKO, ...content }, { language }), decided(turn), dated(turn));

/** Turns 1 and 2, both in the agent's hand. */
const take = async (
  first: Partial<InquiryContent> = {},
  second: Partial<InquiryContent> = {},
  language?: Language,
) => {
  await tell(1, first, language);
  await tell(2, second, language);
  await agent.available(['ja', 'en'], 2);
  const lower = (await agent.next()).body;
  higher = (await agent.next()).body;
  return lower;
};
const repliesOf = (turn: number) =>
  desk.db.query<Parameters<typeof publishErrors>[0]>(
    `SELECT type, ticket_id AS "ticketId", turn::int, time, data FROM outbox
      WHERE turn = $1 AND type = 'junban.turn.replied.v1'`,
    [turn],
  );
const notesOf = async (turn: number) =>
  (await agent.ticket(ticketOf(turn))).body.notes.map(({ body }) => body);
const problem = (code: string) => ({ status: 409, body: { type: `urn:junban:problem:${code}` } });

describe('a merge', () => {
  it('closes the higher turn, tells the customer which goes on, and carries over what was said', async () => {
    const lower = await take({}, { subject: '同じ件です', message: '追加の情報です。' });
    await desk.others.state(messageAdded(2, 2));
    const merged = await agent.merge({ ...higher, revision: 2 }, lower.ticketId);
    expect(merged).toMatchObject({
      status: 200,
      body: {
        ...{ ticketId: ticketOf(2), turn: 2, status: 'closed' },
        ...{ into: { ticketId: ticketOf(1), turn: 1 }, sameCustomer: 'verified' },
      },
    });
    const [reply] = await repliesOf(2);
    expect(reply!.data).toMatchObject({
      ...{ then: 'closed', reason: 'merged', revisionSeen: 2 },
      content: { body: expect.stringContaining('1番') },
    });
    expect((await repliesOf(2)).flatMap(publishErrors)).toEqual([]);
    const [note] = await notesOf(1);
    for (const said of ['2番', '同じ件です', '追加の情報です。', 'message 2.2']) expect(note).toContain(said);
  });

  it('links both tickets for agents, and leaves the conversation to be read', async () => {
    const lower = await take();
    await agent.merge(higher, lower.ticketId);
    const closed = (await agent.ticket(ticketOf(2))).body;
    expect(closed).toMatchObject({ mergedInto: { ticketId: ticketOf(1), turn: 1 }, status: 'closed' });
    expect(closed.messages.map(({ from }) => from)).toEqual(['customer', 'support']);
    const open = (await agent.ticket(ticketOf(1))).body;
    expect(open).toMatchObject({ merged: [{ ticketId: ticketOf(2), turn: 2 }], status: 'in-progress' });
    expect(open).not.toHaveProperty('mergedInto');
    // The lower turn stays in hand as it was.
    expect((await agent.answer(lower)).status).toBe(200);
    await desk.others.state(messageAdded(2, 2));
    expect((await agent.ticket(ticketOf(2))).body).not.toHaveProperty('mergedInto');
  });

  it('says in the customer’s language, after the agent’s own words, which turn goes on', async () => {
    const lower = await take({}, {}, 'en');
    await agent.merge(higher, lower.ticketId, { message: 'Thank you for the screenshot.' });
    const [reply] = await repliesOf(2);
    expect(reply!.data).toMatchObject({
      content: { body: expect.stringMatching(/^Thank you for the screenshot\.\n\n.*turn 1/) },
    });
  });

  it('is done once for a key', async () => {
    const lower = await take();
    const twins = await Promise.all([1, 2].map(() => agent.merge(higher, lower.ticketId, {}, 'k')));
    expect(twins[0]).toEqual(twins[1]);
    expect(await agent.merge(higher, lower.ticketId, {}, 'k')).toEqual(twins[0]);
    expect(await notesOf(1)).toHaveLength(1);
    expect(await agent.merge(higher, lower.ticketId)).toMatchObject(problem('stale-fence'));
  });

  it('is audited on both tickets', async () => {
    const lower = await take();
    await agent.merge(higher, lower.ticketId);
    const rows = await desk.db.query<object>(
      `SELECT act, cause, turn, detail FROM audit WHERE act IN ('replied', 'merged') ORDER BY entry`,
    );
    expect(rows).toMatchObject([
      {
        ...{ act: 'replied', cause: 'closed', turn: 2 },
        detail: { into: { turn: 1 }, sameCustomer: 'verified' },
      },
      { ...{ act: 'merged', cause: 'agent', turn: 1 }, detail: { from: { ticketId: ticketOf(2), turn: 2 } } },
    ]);
  });

  it('of a guest’s tickets says that the address is unverified', async () => {
    const lower = await take(GUEST, { ...GUEST, registeredEmail: 'Guest@Customer.example' });
    expect((await agent.merge(higher, lower.ticketId)).body.sameCustomer).toBe('unverified');
    expect((await notesOf(1))[0]).toContain('未確認');
  });

  it('goes with what it repeats of an erased ticket', async () => {
    const lower = await take({}, { message: 'secret words' });
    await agent.merge(higher, lower.ticketId);
    await desk.others.state(erased(2));
    expect(await notesOf(1)).toEqual([]);
    const left = await desk.db.query(`SELECT FROM search_texts WHERE folded LIKE '%secret words%'`);
    expect(left).toEqual([]);
  });

  it.each([
    ['another customer', {}, { registeredEmail: 'taro@customer.example' }],
    ['somebody who merely states the address', { emailVerified: false }, {}],
    ['nobody known', { registeredEmail: 'unknown' }, { registeredEmail: 'unknown' }],
    ['nobody at all', { registeredEmail: undefined }, { registeredEmail: undefined }],
  ])('with a ticket of %s is refused', async (_who, first, second) => {
    const lower = await take(first, second);
    expect(await agent.merge(higher, lower.ticketId)).toMatchObject(problem('merge-not-same-customer'));
    expect(await repliesOf(2)).toEqual([]);
    expect((await agent.answer(higher)).status).toBe(200);
  });

  it('into a higher turn, into itself and into nothing are refused', async () => {
    const lower = await take();
    expect(await agent.merge(lower, higher.ticketId)).toMatchObject(problem('merge-into-higher'));
    for (const [into, code] of [
      [higher.ticketId, 'merge-into-itself'],
      [ticketOf(99), 'no-such-ticket'],
    ] as const)
      expect(await agent.merge(higher, into)).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'into', code }] },
      });
  });

  it.each([
    ['answered', (lower: Taken) => agent.answer(lower)],
    ['withdrawn', () => desk.others.state(withdrawn(1))],
    ['erased', () => desk.others.state(erased(1))],
  ])('into a ticket that was %s is refused', async (_how, end) => {
    const lower = await take();
    await end(lower);
    expect(await agent.merge(higher, lower.ticketId)).toMatchObject(problem('merge-into-ended'));
  });

  it('goes into a ticket in another’s hand or in line, and into one that was asked something', async () => {
    const lower = await take();
    await agent.answer(lower, { then: 'question' });
    expect((await agent.merge(higher, lower.ticketId)).status).toBe(200);
  });

  it('keeps the words that come too late, and reads them for names', async () => {
    const lower = await take();
    const named = { message: 'Ren Fujimura, sorry.' };
    expect((await agent.merge(higher, lower.ticketId, named)).status).toBe(422);
    const doubtful = { message: 'Fujimura, sorry.' };
    expect(await agent.merge(higher, lower.ticketId, doubtful)).toMatchObject(problem('name-in-reply'));
    await desk.others.state(messageAdded(2, 2));
    expect(await agent.merge(higher, lower.ticketId, { message: 'Late words.' })).toMatchObject(
      problem('revision-outdated'),
    );
    expect((await agent.draft(ticketOf(2))).body.message).toBe('Late words.');
    const confirmed = { ...doubtful, confirmNames: true };
    expect((await agent.merge({ ...higher, revision: 2 }, lower.ticketId, confirmed)).status).toBe(200);
  });

  it('of two pairs at once locks tickets in one order', async () => {
    await take();
    await tell(3);
    await tell(4);
    const other = await desk.agent('b').available(['ja'], 2);
    const [third, fourth] = [(await other.next()).body, (await other.next()).body];
    const answers = await Promise.all([
      agent.merge(higher, ticketOf(1)),
      other.merge(fourth, ticketOf(1)),
      other.merge(third, ticketOf(2)),
    ]);
    expect(answers.slice(0, 2).map(({ status }) => status)).toEqual([200, 200]);
    expect([200, 409]).toContain(answers[2].status);
  });
});
