import { randomUUID } from 'node:crypto';
import { comeToWork, type OnDuty, workOff } from './agents-at-work.js';
import { customerRoutesOf, type OpenApi, walk } from './customer-routes.js';
import { type Held, inquiriesOf } from './customers.js';
import type { ObservedDesk } from './observed-desk.js';
import { STAFF } from './staff.js';
import { Watched } from './watched.js';

/** What came of the day: what customers have seen, and of whom they must not have learnt. */
export interface Day {
  customers: Watched;
  agents: readonly OnDuty[];
  /** Turns that agents have dealt with. */
  acts: number;
  /** Routes for customers that nobody has asked. */
  unasked: string[];
}

interface Accepted {
  ticketId: string;
  accessToken?: string;
}

interface Status {
  status: string;
}

const submitAll = async (desk: ObservedDesk, customers: Watched, count: number): Promise<Held[]> => {
  const held: Held[] = [];
  for (const { person, body } of inquiriesOf(count)) {
    const token = person && (await desk.token(person));
    const language = body['language'] as Held['language'];
    const { status, body: answer } = await customers.ask<Accepted>('POST', '/v1/tickets', {
      ...{ token, body, language, key: randomUUID() },
    });
    if (status !== 201) throw new Error(`An inquiry was answered ${status}: ${JSON.stringify(answer)}`);
    held.push({ ticketId: answer.ticketId, token: token ?? answer.accessToken!, language });
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

/** Everybody says something more on their ticket, whatever has become of it. */
const sayMore = async (customers: Watched, held: readonly Held[]): Promise<void> => {
  for (const [index, { ticketId, token, language }] of held.entries()) {
    const at = `/v1/tickets/${ticketId}`;
    const asked = { token, language };
    await customers.ask('GET', at, asked);
    await customers.ask('PUT', `${at}/information`, {
      ...asked,
      body: { details: { steps: 'I pressed it.' } },
    });
    await customers.ask('PUT', `${at}/consents`, { ...asked, body: { screenSharing: index % 2 === 0 } });
    await customers.ask('POST', `${at}/messages`, {
      ...{ ...asked, key: randomUUID(), body: { message: 'Could the same person answer me again?' } },
    });
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
    acts += await workOff(desk, agents);
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
  const held = await submitAll(desk, customers, inquiries);
  await untilDecided(customers, held);
  let acts = await workAll(staff, customers, agents, held);
  await sayMore(customers, held);
  acts += await workAll(staff, customers, agents, held);

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
  return { customers, agents, acts, unasked };
};
