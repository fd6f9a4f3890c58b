import { setTimeout as sleep } from 'node:timers/promises';
import type { DeskClient } from './client.js';

export const SUNDAY_AFTERNOON = '2026-11-22T15:00:00+09:00';
export const BEFORE_OPENING = '2026-11-24T09:59:00+09:00';
export const OPENING = '2026-11-24T10:00:00+09:00';

export const AGENTS = {
  first: { role: 'agent', subject: 'agent-aoi', name: 'Aoi Kisaragi', email: 'aoi.kisaragi@desk.example' },
  second: { role: 'agent', subject: 'agent-ren', name: 'Ren Fujimura', email: 'ren.fujimura@desk.example' },
} as const;

const PAID = { role: 'customer', subject: 'hanako', plan: 'paid', email: 'hanako@customer.example' } as const;
const FREE = { role: 'customer', subject: 'taro', plan: 'free', email: 'taro@customer.example' } as const;

const key = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** The five inquiries of the journey, in the order in which they come. */
export const INQUIRIES = [
  {
    person: PAID,
    body: {
      language: 'ja',
      topic: 'problem',
      subject: '計算が終わらない',
      message: '損益計算の画面が読み込み中のまま進みません。',
      environment: { browser: 'Chrome', browserVersion: '142', device: 'Windows 11' },
      details: { steps: '損益計算を開き、再計算を押しました。' },
    },
  },
  {
    person: FREE,
    body: {
      language: 'ja',
      topic: 'operation',
      subject: '使い方',
      message: '取引所の追加のしかたを教えてください。',
    },
  },
  {
    person: FREE,
    body: {
      language: 'ja',
      topic: 'new-coin',
      subject: 'コインの追加',
      message: 'このコインに対応してください。',
      details: { coin: 'JBN' },
    },
  },
  {
    person: undefined,
    body: {
      language: 'en',
      topic: 'sign-in',
      subject: 'Cannot sign in',
      message: 'The code by mail never arrives.',
      registeredEmail: 'guest@customer.example',
    },
  },
  {
    person: PAID,
    body: { language: 'ja', topic: 'tax', subject: '税金', message: '節税の方法を教えてください。' },
  },
] as const;

export interface Submitted {
  ticketId: string;
  turn: number;
  token: string;
  answer: any;
}

/** Sends the five inquiries, one after the other, each under its own Idempotency-Key: safe to repeat. */
export const submitAll = async (desk: DeskClient): Promise<Submitted[]> => {
  const submitted: Submitted[] = [];
  for (const [index, { person, body }] of INQUIRIES.entries()) {
    const token = person && (await desk.token(person));
    const { status, body: answer } = await desk.post('/v1/tickets', { token, key: key(index + 1), body });
    if (status !== 201)
      throw new Error(`Inquiry ${index + 1} was answered ${status}: ${JSON.stringify(answer)}`);
    submitted.push({
      ticketId: answer.ticketId,
      turn: answer.turn,
      token: token ?? answer.accessToken,
      answer,
    });
  }
  return submitted;
};

/** Waits until the policy and the calendar have spoken on each of them. */
export const waitDecided = async (desk: DeskClient, submitted: Submitted[]): Promise<any[]> => {
  const views: any[] = [];
  for (const { ticketId, token } of submitted)
    views.push(
      (await desk.until(`/v1/tickets/${ticketId}`, { token }, ({ body }) => body.status !== 'received')).body,
    );
  return views;
};

/** The turn this agent has in hand, or is given now; undefined when there is none. */
export const takeNext = async (desk: DeskClient, token: string): Promise<any> => {
  for (;;) {
    const inHand = await desk.get('/agent/v1/tickets', { token });
    if (inHand.body.items.length > 0) return inHand.body.items[0];
    const { status, body } = await desk.post('/agent/v1/turns/next', { token });
    if (status === 200 || status === 204) return body;
    // A kill took the answer away, and the repeated request found the agent's hands full.
    if (body.type !== 'urn:junban:problem:capacity-reached')
      throw new Error(`Taking the next turn was answered ${status}: ${JSON.stringify(body)}`);
  }
};

/** Takes the next turn as soon as there is one: what it waits for may still be on its way between services. */
export const untilTaken = async (desk: DeskClient, token: string): Promise<any> => {
  for (;;) {
    const ticket = await takeNext(desk, token);
    if (ticket) return ticket;
    await sleep(50);
  }
};

/** Answers a ticket in hand, once, however often it is sent. */
export const answer = async (
  desk: DeskClient,
  token: string,
  ticket: any,
  message: string,
): Promise<void> => {
  const { ticketId, fence, revision, turn } = ticket;
  const { status, body } = await desk.post(`/agent/v1/tickets/${ticketId}/reply`, {
    token,
    key: key(turn),
    body: { fence, revision, message, then: 'answered' },
  });
  if (status !== 200 && status !== 201)
    throw new Error(`The reply was answered ${status}: ${JSON.stringify(body)}`);
};

export const beAvailable = (desk: DeskClient, token: string) =>
  desk.put('/agent/v1/presence', { token, body: { status: 'available', languages: ['ja', 'en'] } });
