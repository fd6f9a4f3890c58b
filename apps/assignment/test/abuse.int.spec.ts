import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AbuseReportsView, AbuseReportView } from '../src/http/abuse.dto.js';
import { erased, ticketOf, waiting } from '../src/testing/facts.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.others.state(...waiting(1), ...waiting(2), ...waiting(3));
});
afterAll(() => desk.close());

const report = (
  turn: number,
  body: object,
  { key = undefined as string | undefined, language = 'en' } = {},
) =>
  desk
    .client('agent-a')
    .post<AbuseReportView>(`/agent/v1/tickets/${ticketOf(turn)}/abuse`, body, { key, language });
const reports = async (query = '') =>
  (await desk.client('operator-o').get<AbuseReportsView>(`/operations/v1/abuse-reports${query}`)).body;
const SPAM = { reason: 'spam', note: 'Advertises the same site again.' };

describe('An agent who reports abuse', () => {
  it('tells operators of the ticket, with reason and note, and changes nothing else', async () => {
    expect(await reports()).toEqual({ items: [] });
    const before = (await desk.agent('a').ticket(ticketOf(1))).body;
    const told = { ticketId: ticketOf(1), turn: 1, ...SPAM, at: expect.stringMatching(/\+09:00$/) };
    expect(await report(1, SPAM)).toEqual({ status: 201, body: told });
    expect(await reports()).toEqual({ items: [told] });
    expect((await desk.agent('a').ticket(ticketOf(1))).body).toEqual(before);
  });

  it('is in the audit with the reason, and is not told to operators', async () => {
    const rows = await desk.db.query(
      `SELECT cause, turn, agent_id IS NOT NULL AS "byAgent", detail FROM audit WHERE act = 'abuse-reported'`,
    );
    expect(rows).toEqual([{ cause: 'spam', turn: 1, byAgent: true, detail: {} }]);
    const [agent] = await desk.db.query<{ agent_id: string }>('SELECT agent_id FROM agents');
    expect(JSON.stringify(await reports())).not.toContain(agent!.agent_id);
  });

  it('does it once under an Idempotency-Key', async () => {
    const sent = [report(2, SPAM, { key: 'once' }), report(2, SPAM, { key: 'once' })];
    const [one, other] = await Promise.all(sent);
    expect([one!.status, other]).toEqual([201, one]);
    expect((await reports()).items).toHaveLength(2);
    expect((await report(2, { ...SPAM, reason: 'abuse' }, { key: 'once' })).status).toBe(422);
  });

  it('names a reason of those there are, and a ticket that is there', async () => {
    for (const language of ['ja', 'en']) {
      const refused = await report(1, { reason: 'rude' }, { language });
      expect(refused.status).toBe(400);
      expect(refused.body.errors.map(({ field, code }) => [field, code])).toEqual([
        ['reason', 'not-allowed'],
        ['note', 'required'],
      ]);
    }
    expect((await report(99, SPAM)).status).toBe(404);
  });
});

describe('The reports', () => {
  it('come page by page, the latest first', async () => {
    await report(3, { reason: 'threats', note: 'Threatens us.' });
    const first = await reports('?limit=2');
    expect(first.items.map(({ turn }) => turn)).toEqual([3, 2]);
    const second = await reports(`?limit=2&after=${first.next}`);
    expect([second.items.map(({ turn }) => turn), second.next]).toEqual([[1], undefined]);
  });

  it('of an erased ticket stay without what the agent wrote', async () => {
    await desk.others.state(erased(3));
    expect((await reports()).items[0]).toEqual({
      ...{ ticketId: ticketOf(3), turn: 3, reason: 'threats', at: expect.any(String) },
    });
    expect((await report(3, SPAM)).status).toBe(410);
  });
});
