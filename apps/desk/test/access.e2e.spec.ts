import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, DeskClient, type DeskProcess, startDesk, temporaryDirectory } from '#testing';
import { ACCESS, type Owner, VISITORS, type Visitor } from './access-table.js';
import { forgedTokens } from './forged-tokens.js';
import { headOf } from './head-of.js';

const OPEN = '2026-11-24T10:30:00+09:00';
const INQUIRY = { language: 'en', topic: 'feedback', subject: 'Colours', message: 'I like them.' };
const GUEST = { ...INQUIRY, registeredEmail: 'guest@customer.example' };
const UNKNOWN_ATTACHMENT = '00000000-0000-4000-8000-000000000405';
const UNKNOWN_TICKET = '00000000-0000-4000-8000-000000000404';

const isQueued = ({ body }: Answer) => body.status === 'queued';

interface Accepted {
  ticketId: string;
  /** A guest's. */
  accessToken?: string;
}

describe('who may do what at the desk', () => {
  let desk: DeskProcess;
  let people: DeskClient;
  let tokens: Record<Visitor, string | undefined>;
  let forged: Record<string, string>;
  let tickets: Record<Owner, string>;
  let remove: () => Promise<void>;

  const ask = (method: string, path: string, token?: string, body?: object) =>
    headOf(desk.url + path, { method, ...(token !== undefined && { token }), ...(body && { body }) });

  const submit = async (token: string | undefined, body: object): Promise<Accepted> => {
    const answer = await people.post('/v1/tickets', { token, body });
    expect(answer.status).toBe(201);
    return answer.body as Accepted;
  };

  beforeAll(async () => {
    const directory = await temporaryDirectory();
    remove = directory.remove;
    desk = await startDesk({
      dataDir: directory.path,
      args: ['--at', OPEN],
      env: { ASSIGNMENT_MODE: 'pull' },
    });
    people = new DeskClient(desk.url);
    const customer = await people.token({
      role: 'customer',
      subject: 'hanako',
      email: 'hanako@customer.example',
    });
    const [guestTicket, anotherGuestTicket] = [
      await submit(undefined, GUEST),
      await submit(undefined, GUEST),
    ];
    const customerTicket = await submit(customer, INQUIRY);
    tickets = { guest: guestTicket.ticketId, customer: customerTicket.ticketId };
    tokens = {
      nobody: undefined,
      guest: guestTicket.accessToken,
      'another guest': anotherGuestTicket.accessToken,
      customer,
      'another customer': await people.token({ role: 'customer', subject: 'taro' }),
      agent: await people.token({ role: 'agent', subject: 'agent-1' }),
      operator: await people.token({ role: 'operator', subject: 'operator-1' }),
    };
    forged = await forgedTokens(directory.path, customer);
    // At the customer's and at the agent's service, and for all: each changes what the others see.
    for (const { ticketId, accessToken = customer } of [guestTicket, anotherGuestTicket, customerTicket])
      for (const [place, token] of [
        ['/v1', accessToken],
        ['/agent/v1', tokens.agent],
      ])
        await people.until(`${place}/tickets/${ticketId}`, { token: token! }, isQueued);
  });

  afterAll(async () => {
    expect(await desk.end('SIGINT')).toBe(0);
    await remove();
  });

  const viewOf = async (owner: Owner): Promise<unknown> =>
    (await people.get(`/v1/tickets/${tickets[owner]}`, { token: tokens[owner] })).body;
  const viewsOfOwners = () => Promise.all([viewOf('guest'), viewOf('customer')]);

  it('every route of the API is in the table below, and no other', async () => {
    const { paths } = (await people.get('/openapi.json')).body as { paths: Record<string, object> };
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(routes.sort()).toEqual(Object.keys(ACCESS).sort());
  });

  describe.each(Object.entries(ACCESS))('%s', (route, { admits, answers, body, isPublic }) => {
    const [method, path] = route.split(' ') as [string, string];
    const template = path
      .replace('{partition}', '0')
      .replace(/\{(attachmentId|replyId)\}/, UNKNOWN_ATTACHMENT);
    const owners: (Owner | undefined)[] = template.includes('{id}') ? ['guest', 'customer'] : [undefined];
    const pathTo = (owner: Owner | undefined) =>
      owner ? template.replace('{id}', tickets[owner]) : template;
    const visits = owners.flatMap((owner) =>
      VISITORS.map((visitor) => ({ visitor, owner, admitted: admits(visitor, owner) })),
    );
    const nameOf = ({ visitor, owner }: (typeof visits)[number]) =>
      owner ? `${visitor}, ticket of ${owner}` : visitor;

    const answersTo = async (some: typeof visits) => {
      const seen: Record<string, number> = {};
      for (const visit of some) {
        const { status, type } = await ask(method, pathTo(visit.owner), tokens[visit.visitor], body);
        if (status >= 400) expect(type).toBe('application/problem+json; charset=utf-8');
        seen[nameOf(visit)] = status;
      }
      return seen;
    };
    const expected = (some: typeof visits) =>
      Object.fromEntries(
        some.map((visit) => [nameOf(visit), visit.admitted === true ? answers : visit.admitted]),
      );

    it(isPublic ? 'is for everybody' : 'is for these alone; others change nothing', async () => {
      const turnedAway = visits.filter(({ admitted }) => admitted !== true);
      const letIn = visits.filter(({ admitted }) => admitted === true);
      const before = await viewsOfOwners();
      expect(await answersTo(turnedAway)).toEqual(expected(turnedAway));
      expect(await viewsOfOwners()).toEqual(before);
      expect(letIn.length).toBeGreaterThan(0);
      expect(await answersTo(letIn)).toEqual(expected(letIn));
    });

    it(isPublic ? 'looks at no token' : 'lets nobody in with a bad token', async () => {
      const seen: Record<string, number> = {};
      for (const [name, token] of Object.entries(forged))
        seen[name] = (await ask(method, pathTo(owners[0]), token, body)).status;
      const answer = isPublic ? answers : 401;
      expect(seen).toEqual(Object.fromEntries(Object.keys(forged).map((name) => [name, answer])));
    });
  });

  it("a customer's list holds their own tickets alone", async () => {
    const stranger = await people.token({ role: 'customer', subject: 'saburo' });
    expect((await people.get('/v1/tickets', { token: stranger })).body).toEqual({ items: [] });
    const { ticketId } = await submit(stranger, INQUIRY);
    const { items } = (await people.get('/v1/tickets', { token: stranger })).body as { items: Accepted[] };
    expect(items.map((item) => item.ticketId)).toEqual([ticketId]);
  });

  it("another's ticket and one that does not exist are answered alike", async () => {
    const answerTo = async (id: string) => {
      const answer = await people.get(`/v1/tickets/${id}`, { token: tokens['another customer'] });
      const { instance: _request, ...problem } = answer.body as { instance: string };
      return { status: answer.status, problem };
    };
    expect(await answerTo(tickets.customer)).toEqual(await answerTo(UNKNOWN_TICKET));
  });

  it("a guest's access token in the address opens nothing", async () => {
    for (const name of ['token', 'accessToken', 'access_token']) {
      const { status } = await ask('GET', `/v1/tickets/${tickets.guest}?${name}=${tokens.guest}`);
      expect([name, status]).toEqual([name, 404]);
    }
  });

  it("a key that another customer has used gives no access to that customer's ticket", async () => {
    const key = '00000000-0000-4000-8000-000000000777';
    const [mine, theirs] = [
      await people.post('/v1/tickets', { token: tokens.customer, key, body: INQUIRY }),
      await people.post('/v1/tickets', { token: tokens['another customer'], key, body: INQUIRY }),
    ];
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect((theirs.body as Accepted).ticketId).not.toBe((mine.body as Accepted).ticketId);
  });

  it("an agent can do nothing to a ticket in another agent's hand", async () => {
    const other = await people.token({ role: 'agent', subject: 'agent-2' });
    await people.put('/agent/v1/presence', {
      token: other,
      body: { status: 'available', languages: ['en'] },
    });
    const taken = await people.post('/agent/v1/turns/next', { token: other });
    expect(taken.status).toBe(200);
    const { ticketId, fence, revision } = taken.body as { ticketId: string; fence: number; revision: number };
    for (const [act, body] of Object.entries({
      reply: { fence, revision, message: 'Thank you.', then: 'answered' },
      release: { fence, reason: 'Not my field.' },
      'hand-over': { fence, note: 'Please see to it.' },
      skip: { fence, reason: 'Waits for a call.' },
    })) {
      const { status } = await ask('POST', `/agent/v1/tickets/${ticketId}/${act}`, tokens.agent, body);
      expect([act, status]).toEqual([act, 409]);
    }
    const { items } = (await people.get('/agent/v1/tickets', { token: other })).body as { items: Accepted[] };
    expect(items.map((item) => item.ticketId)).toEqual([ticketId]);
  });
});
