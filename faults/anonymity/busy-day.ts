import { randomUUID } from 'node:crypto';
import type { OnDuty } from './agent-acts.js';
import { comeToWork, workOff } from './agents-at-work.js';
import { customerRoutesOf, type OpenApi, walk } from './customer-routes.js';
import { type Held, inquiriesOf } from './customers.js';
import type { ObservedDesk } from './observed-desk.js';
import { STAFF } from './staff.js';
import { Watched } from './watched.js';
import { writtenIn } from './written.js';

/** What came of the day: what customers have seen, and of whom they must not have learnt. */
export interface Day {
  customers: Watched;
  staff: Watched;
  agents: readonly OnDuty[];
  /** Turns that agents have dealt with. */
  acts: number;
  /** Routes for customers that nobody has asked. */
  unasked: string[];
  /** What agents have tried, and never with success: the day was not as busy as it was to be. */
  failed: string[];
}

const SAVED_REPLY = {
  name: 'Received',
  text: { ja: '{{turn}}番「{{subject}}」を承りました。', en: 'We have received {{turn}}, {{subject}}.' },
};

interface Accepted {
  ticketId: string;
  accessToken?: string;
}

interface Status {
  status: string;
}

interface Uploaded {
  attachmentId: string;
  uploadToken?: string;
}

interface View {
  messages: { attachments?: { attachmentId: string }[] }[];
}

const submitAll = async (desk: ObservedDesk, customers: Watched, count: number): Promise<Held[]> => {
  const held: Held[] = [];
  for (const { person, body } of inquiriesOf(count)) {
    const token = person && (await desk.token(person));
    for (const text of writtenIn(person)) customers.written.add(text);
    const language = body['language'] as Held['language'];
    const { status, body: answer } = await customers.ask<Accepted>('POST', '/v1/tickets', {
      ...{ token, body, language, key: randomUUID() },
    });
    if (status !== 201) throw new Error(`An inquiry was answered ${status}: ${JSON.stringify(answer)}`);
    held.push({
      ...{ ticketId: answer.ticketId, token: token ?? answer.accessToken!, language },
      ...(person && { person: person.subject }),
    });
  }
  return held;
};

const untilDecided = async (customers: Watched, held: readonly Held[]): Promise<void> => {
  for (const { ticketId, token } of held)
    await customers.until<Status>(
      `/v1/tickets/${ticketId}`,
      { token },
      ({ body }) => body.status !== 'received',
    );
};

/** A file of a customer, if they may send one. */
const upload = async (customers: Watched, { token, person }: Held): Promise<object> => {
  const body = new FormData();
  body.set('file', new Blob(['It stops here.'], { type: 'text/plain' }), 'log.txt');
  const asked = { body, key: randomUUID(), ...(person !== undefined && { token }) };
  const { status, body: uploaded } = await customers.ask<Uploaded>('POST', '/v1/attachments', asked);
  return status === 201 && person !== undefined ? { attachments: [uploaded.attachmentId] } : {};
};

/** Opens every file of a ticket. */
const openFiles = async (customers: Watched, { ticketId, token }: Held): Promise<void> => {
  const { body } = await customers.ask<View>('GET', `/v1/tickets/${ticketId}`, { token });
  for (const { attachments = [] } of body.messages ?? [])
    for (const { attachmentId } of attachments) {
      const path = `/v1/tickets/${ticketId}/attachments/${attachmentId}/access`;
      const granted = await customers.ask<{ url: string; headers: Record<string, string> }>('POST', path, {
        token,
      });
      await customers.ask('GET', granted.body.url, { headers: granted.body.headers });
    }
};

/** Everybody says something more on their ticket, whatever has become of it. */
const sayMore = async (customers: Watched, held: readonly Held[]): Promise<void> => {
  for (const [index, one] of held.entries()) {
    const { ticketId, token, language } = one;
    const at = `/v1/tickets/${ticketId}`;
    const asked = { token, language };
    await customers.ask('GET', at, asked);
    await customers.ask('PUT', `${at}/information`, {
      ...asked,
      body: { details: { steps: 'I pressed it.' } },
    });
    await customers.ask('PUT', `${at}/consents`, { ...asked, body: { screenSharing: index % 2 === 0 } });
    const message = 'Could the same person answer me again?';
    const body = { message, ...(await upload(customers, one)) };
    await customers.ask('POST', `${at}/messages`, { ...asked, key: randomUUID(), body });
    if (index % 7 === 5)
      await customers.ask('POST', `${at}/resubmission`, { ...asked, body: {}, key: randomUUID() });
    if (index % 7 === 1 && index > 7) await customers.ask('POST', `${at}/withdrawal`, asked);
  }
};

const OPEN = ['received', 'queued', 'in-progress', 'held'];

const areAtRest = async (customers: Watched, held: readonly Held[]): Promise<boolean> => {
  for (const { ticketId, token } of held) {
    const { body } = await customers.ask<Status>('GET', `/v1/tickets/${ticketId}`, { token });
    if (OPEN.includes(body.status)) return false;
  }
  return true;
};

/** Agents work until every ticket has come to rest. */
const workAll = async (
  desk: Watched,
  customers: Watched,
  agents: readonly OnDuty[],
  held: readonly Held[],
) => {
  let acts = 0;
  do {
    await comeToWork(desk, agents);
    acts += await workOff(desk, agents, held);
  } while (!(await areAtRest(customers, held)));
  return acts;
};

/** A busy day: customers ask, twenty agents do whatever agents do, and customers look everywhere. */
export const playBusyDay = async (desk: ObservedDesk, inquiries: number): Promise<Day> => {
  const customers = new Watched(desk.url);
  const staff = new Watched(desk.url);
  const agents: OnDuty[] = [];
  for (const member of STAFF) {
    const { parts: _, ...person } = member;
    agents.push({ member, token: await desk.token(person) });
  }
  const operator = await desk.token({ role: 'operator', subject: 'operator-1' });
  await staff.ask('POST', '/operations/v1/saved-replies', {
    ...{ token: operator, key: randomUUID(), body: SAVED_REPLY },
  });
  const held = await submitAll(desk, customers, inquiries);
  await untilDecided(customers, held);
  let acts = await workAll(staff, customers, agents, held);
  await sayMore(customers, held);
  acts += await workAll(staff, customers, agents, held);

  for (const one of held) await openFiles(customers, one);

  const unasked: string[] = [];
  for (const program of desk.programs) {
    const { body } = await customers.ask<OpenApi>('GET', `${program}/openapi.json`);
    const routes = customerRoutesOf(body);
    const visitors = [0, 1, 2].map((index) => held[index]!);
    const here = program === desk.url ? customers : new Watched(program);
    await walk(here, routes, visitors);
    if (here !== customers) customers.seen.push(...here.seen);
    unasked.push(...routes.filter((route) => !here.routes.has(route)));
  }
  const failed = [...staff.routes]
    .filter(([, statuses]) => statuses.every((status) => status >= 300))
    .map(([route]) => route);
  return { customers, staff, agents, acts, unasked, failed };
};
