import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewEvent } from '#contracts';
import type { OpenedLookView } from '../src/http/looks.dto.js';
import type { Taken, TestAgent } from '../src/testing/agent.js';
import { dated, decided, erased, received } from '../src/testing/facts.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

const KEY = 'shared with the admin pages, 32 characters';
const templates = {
  'activity-log': 'https://admin.example/log?customer={customer}',
  'actual-screen': 'https://admin.example/screen/{ticketId}?turn={turn}',
} as const;

let desk: TestDesk;
let agent: TestAgent;
let last = 0;
beforeAll(async () => {
  desk = await openDesk({ links: { templates, customerKey: KEY } });
  agent = desk.agent('a');
});
afterAll(() => desk.close());
afterEach(async () => {
  for (const { ticketId, fence } of (await agent.mine()).body.items)
    await agent.act(ticketId, 'reply', { fence, revision: 1, message: 'Done.', then: 'answered' });
});

type Received = ReturnType<typeof received>['data'];

/** A turn in the agent's hand, of an inquiry that differs in something. */
const take = async (
  over: Partial<Received> = {},
  content: Partial<Received['content']> = {},
): Promise<Taken> => {
  last += 1;
  const event = received(last);
  const data = { ...event.data, ...over, content: { ...event.data.content!, ...content } };
  await desk.others.state({ ...event, data }, decided(last), dated(last));
  const { body } = await (await agent.available()).next();
  return body;
};
const consent = ({ ticketId, turn }: Taken, granted: boolean): NewEvent => ({
  ...{ type: 'junban.consent.changed.v1', ticketId, turn, time: '2026-11-24T10:40:00.000+09:00' },
  data: { consent: 'actual-screen', granted, changedAt: '2026-11-24T10:40:00.000+09:00' },
});
const open = ({ ticketId, fence }: Taken, look: string, by = agent) =>
  by.act<OpenedLookView>(ticketId, look, { fence });
const shown = async ({ ticketId }: Taken) => (await agent.ticket(ticketId)).body.looks;
const entries = (turn: number) =>
  desk.db.query(
    `SELECT act, fence, ticket_id IS NOT NULL AS "ofTicket", agent_id IS NOT NULL AS "byAgent", detail FROM audit
      WHERE turn = $1 AND act IN ('activity-log-opened', 'actual-screen-opened') ORDER BY entry`,
    [turn],
  );
const refused = (code: string) => [409, `urn:junban:problem:${code}`];
const answer = async (asked: ReturnType<typeof open>) => {
  const { status, body } = await asked;
  return [status, body.type];
};

describe('The activity log', () => {
  it('is opened by who holds the ticket, names the customer by a pseudonym alone, and each time is audited', async () => {
    const ticket = await take();
    const customer = createHmac('sha256', KEY).update('hanako@customer.example').digest('hex');
    const url = `https://admin.example/log?customer=${customer}`;
    for (let times = 0; times < 2; times++)
      expect(await open(ticket, 'activity-log')).toEqual({ status: 200, body: { url } });
    const entry = { act: 'activity-log-opened', fence: 1, ofTicket: true, byAgent: true };
    const detail = { edition: 'ja-2024-09-09' };
    expect(await entries(ticket.turn)).toEqual([
      { ...entry, detail },
      { ...entry, detail },
    ]);
  });

  it('is not opened of a customer who merely states an address', async () => {
    const ticket = await take({}, { emailVerified: false });
    expect(await shown(ticket)).toContainEqual({ look: 'activity-log', refusal: 'customer-unverified' });
    expect(await answer(open(ticket, 'activity-log'))).toEqual(refused('customer-unverified'));
    expect(await entries(ticket.turn)).toEqual([]);
  });
});

describe('The actual screen', () => {
  it('is opened while the customer consents on this ticket, and no more once that is taken back', async () => {
    const ticket = await take();
    expect(await answer(open(ticket, 'actual-screen'))).toEqual(refused('no-consent'));
    await desk.others.state(consent(ticket, true));
    expect(await shown(ticket)).toEqual([{ look: 'activity-log' }, { look: 'actual-screen' }]);
    const { ticketId, turn } = ticket;
    const url = `https://admin.example/screen/${ticketId}?turn=${turn}`;
    expect(await open(ticket, 'actual-screen')).toEqual({ status: 200, body: { url } });
    await desk.others.state(consent(ticket, false));
    expect(await shown(ticket)).toContainEqual({ look: 'actual-screen', refusal: 'no-consent' });
    expect(await answer(open(ticket, 'actual-screen'))).toEqual(refused('no-consent'));
    expect(await entries(turn)).toMatchObject([{ act: 'actual-screen-opened', fence: 1 }]);
  });
});

describe('Neither is opened', () => {
  it.each(['activity-log', 'actual-screen'])('where the edition has no such clause: %s', async (look) => {
    const ticket = await take({ edition: 'en-2024-04-30' });
    await desk.others.state(consent(ticket, true));
    expect(await shown(ticket)).toContainEqual({ look, refusal: 'no-clause' });
    for (const language of ['ja', 'en']) {
      const url = `/agent/v1/tickets/${ticket.ticketId}/${look}`;
      const { status, body } = await desk
        .client('agent-a')
        .post<{ detail: string }>(url, { fence: ticket.fence }, { language });
      expect([status, body.type]).toEqual(refused('no-clause'));
      expect(body.detail).toContain('en-2024-04-30');
    }
  });

  it.each(['activity-log', 'actual-screen'])('under a stale fence, or by another agent: %s', async (look) => {
    const ticket = await take();
    await desk.others.state(consent(ticket, true));
    expect(await answer(open({ ...ticket, fence: 2 }, look))).toEqual(refused('stale-fence'));
    expect(await answer(open(ticket, look, desk.agent('b')))).toEqual(refused('stale-fence'));
    await agent.answer(ticket);
    expect(await answer(open(ticket, look))).toEqual(refused('stale-fence'));
    expect(await entries(ticket.turn)).toEqual([]);
  });

  it('where no place is configured for it, with the name of the setting', async () => {
    const other = await desk.replica({ links: { templates: {} } });
    const ticket = await take();
    await desk.others.state(consent(ticket, true));
    const { body } = await open(ticket, 'actual-screen', other.agent('a'));
    expect(body).toMatchObject({
      ...{ type: 'urn:junban:problem:link-not-configured', status: 409 },
      remedy: expect.stringContaining('ACTUAL_SCREEN_URL'),
    });
  });

  it('of an erased ticket', async () => {
    const ticket = await take();
    await desk.others.state(erased(ticket.turn));
    expect((await open(ticket, 'activity-log')).status).toBe(410);
  });
});
