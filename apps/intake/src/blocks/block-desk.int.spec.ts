import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BlockView } from '../http/blocks.dto.js';
import { Blocking, GUEST, WEDNESDAY } from '../testing/blocking.js';
import { IntakeDesk } from '../testing/desk.js';
import { aFeedback, aProblem } from '../testing/inquiries.js';

let desk: IntakeDesk;
let blocking: Blocking;
beforeAll(async () => {
  desk = await IntakeDesk.open();
  blocking = new Blocking(desk);
});
afterAll(() => desk.close());

beforeEach(() => blocking.beginAnew());

const acts = (ticketId: string) =>
  desk.server.db.query(
    'SELECT act, reason, done_by AS by FROM block_acts WHERE ticket_id = $1 ORDER BY number',
    [ticketId],
  );

describe('An operator', () => {
  it('blocks the customer of a ticket, and is shown neither subject nor address', async () => {
    const { ticketId } = await desk.ticket(aFeedback());
    const guest = await blocking.guestTicket(GUEST);
    const note = 'The third time.';
    expect(await blocking.block(ticketId, { until: WEDNESDAY, note })).toEqual({
      ...{ blockId: expect.any(String), ticketId, recognisedBy: 'account', reason: 'spam', note },
      ...{ since: expect.stringMatching(/^2026-11-24T10:30:.*\+09:00$/), until: WEDNESDAY, by: 'operator' },
    });
    await blocking.block(guest.ticketId);
    const { items } = await blocking.list();
    expect(items.map((item) => item.ticketId)).toEqual([guest.ticketId, ticketId]);
    expect(JSON.stringify(items)).not.toMatch(/hanako|guest@|[\da-f]{64}/);
    const rows = await desk.server.db.query('SELECT * FROM blocks');
    expect(JSON.stringify(rows)).not.toContain('guest@');
  });

  it('blocks once under an Idempotency-Key, and nobody twice', async () => {
    const { ticketId } = await desk.ticket(aFeedback());
    const other = await desk.ticket(aFeedback());
    const key = randomUUID();
    const [one, same] = await Promise.all([
      blocking.ask(ticketId, {}, { key }),
      blocking.ask(ticketId, {}, { key }),
    ]);
    expect([one.status, same]).toMatchObject([201, { status: 201, body: one.body }]);
    expect((await blocking.ask(ticketId, { reason: 'abuse' }, { key })).status).toBe(422);
    const { blockId } = one.body as unknown as BlockView;
    for (const id of [ticketId, other.ticketId])
      expect(await blocking.ask(id)).toMatchObject({
        ...{ status: 409, body: { type: 'urn:junban:problem:already-blocked', blockId } },
      });
    expect(await acts(ticketId)).toEqual([{ act: 'blocked', reason: 'spam', by: 'operator' }]);
  });

  it('of two at once on one customer blocks once', async () => {
    const tickets = [await desk.ticket(aFeedback()), await desk.ticket(aFeedback())];
    const answers = await Promise.all(tickets.map(({ ticketId }) => blocking.ask(ticketId)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('lifts a block once, and leaves a trail that nobody can change', async () => {
    const { ticketId } = await desk.ticket(aFeedback());
    const { blockId } = await blocking.block(ticketId, { note: 'Secret.' });
    expect(await blocking.lift(blockId)).toMatchObject({ status: 200, body: { blockId, ticketId } });
    expect(await blocking.lift(blockId)).toMatchObject({
      ...{ status: 404, body: { type: 'urn:junban:problem:no-such-block' } },
    });
    expect(await acts(ticketId)).toEqual(
      ['blocked', 'lifted'].map((name) => ({ act: name, reason: 'spam', by: 'operator' })),
    );
    for (const change of [
      `UPDATE block_acts SET reason = 'other'`,
      'DELETE FROM block_acts',
      'TRUNCATE block_acts',
    ])
      await expect(desk.server.db.query(change)).rejects.toThrow('append-only');
  });

  it('sees the blocks page by page, the latest first', async () => {
    const tickets = [
      (await desk.ticket(aFeedback())).ticketId,
      (await desk.ticket(aFeedback(), 'taro')).ticketId,
      (await blocking.guestTicket()).ticketId,
    ];
    for (const ticketId of tickets) await blocking.block(ticketId);
    const first = await blocking.list('?limit=2');
    const second = await blocking.list(`?limit=2&cursor=${first.next}`);
    expect([...first.items, ...second.items].map(({ ticketId }) => ticketId)).toEqual(tickets.reverse());
    expect(second.next).toBeUndefined();
  });

  it.each([
    ['a reason of no kind', { reason: 'rude' }, 'reason', 'not-allowed'],
    ['an end that is past', { until: '2026-11-24T10:00:00+09:00' }, 'until', 'not-in-the-future'],
    ['an end that is none', { until: 'tomorrow' }, 'until', 'not-an-instant'],
    ['an id that is none', { ticketId: '17' }, 'ticketId', 'not-uuid'],
  ])('is told of %s, in both languages', async (_what, over, field, code) => {
    const { ticketId } = await desk.ticket(aProblem());
    for (const language of ['ja', 'en']) {
      const answer = await blocking.ask(ticketId, over, { headers: { 'accept-language': language } });
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toMatchObject([{ field, code }]);
    }
  });

  it('is told of a ticket that is not there', async () => {
    expect(await blocking.ask(randomUUID())).toMatchObject({
      ...{ status: 404, body: { type: 'urn:junban:problem:no-such-ticket' } },
    });
  });

  it('alone may block', async () => {
    const { ticketId } = await desk.ticket(aFeedback());
    for (const as of ['hanako', 'agent'])
      expect([
        (await blocking.ask(ticketId, {}, { as })).status,
        (await desk.send('GET', '/operations/v1/blocks', undefined, { as })).status,
        (await desk.send('DELETE', `/operations/v1/blocks/${randomUUID()}`, undefined, { as })).status,
      ]).toEqual([403, 403, 403]);
  });
});
