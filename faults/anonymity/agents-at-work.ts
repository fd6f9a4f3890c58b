import { randomUUID } from 'node:crypto';
import type { Member } from './staff.js';
import type { Answer, Watched } from './watched.js';

interface InHand {
  ticketId: string;
  turn: number;
  fence: number;
  revision: number;
}

/** An agent with a token. */
export interface OnDuty {
  member: Member;
  token: string;
}

type Act = (desk: Watched, agent: OnDuty, held: InHand) => Promise<unknown>;

const at = ({ ticketId }: InHand, act: string) => `/agent/v1/tickets/${ticketId}/${act}`;

const act = (desk: Watched, { token }: OnDuty, held: InHand, name: string, body: object): Promise<Answer> =>
  desk.ask('POST', at(held, name), { token, key: randomUUID(), body: { fence: held.fence, ...body } });

const reply = (
  desk: Watched,
  agent: OnDuty,
  held: InHand,
  message: string,
  then = 'answered',
  more: object = {},
) => act(desk, agent, held, 'reply', { revision: held.revision, message, then, ...more });

const note: Act = (desk, { token }, held) =>
  desk.ask('POST', at(held, 'notes'), {
    token,
    key: randomUUID(),
    body: { body: 'The customer has waited before.' },
  });

/** What agents do with what they have, one after the other. */
const ACTS: readonly Act[] = [
  async (desk, agent, held) => {
    await note(desk, agent, held);
    await reply(desk, agent, held, 'Please clear the cache and try again.');
  },
  (desk, agent, held) => act(desk, agent, held, 'hand-over', { note: 'Whoever knows coins better, please.' }),
  (desk, agent, held) => reply(desk, agent, held, 'どのブラウザをお使いですか。', 'question'),
  (desk, agent, held) => act(desk, agent, held, 'release', { reason: 'Another knows this better.' }),
  async (desk, agent, held) => {
    await act(desk, agent, held, 'topic', { topic: 'feedback', reason: 'It is a wish.' });
    await reply(desk, agent, held, 'ご要望を承りました。ありがとうございます。');
  },
  (desk, agent, held) => act(desk, agent, held, 'skip', { reason: 'It waits for a call.' }),
  (desk, agent, held) =>
    reply(desk, agent, held, 'This is not covered by our support.', 'declined', { reason: 'Out of scope.' }),
  (desk, agent, held) => reply(desk, agent, held, 'It has been settled with your other inquiry.', 'closed'),
];

const take = async (desk: Watched, { token }: OnDuty): Promise<InHand | undefined> => {
  const mine = await desk.ask<{ items: InHand[] }>('GET', '/agent/v1/tickets', { token });
  const [held] = mine.body.items;
  if (held) return held;
  const next = await desk.ask<InHand>('POST', '/agent/v1/turns/next', { token });
  return next.status === 200 ? next.body : undefined;
};

/** Says that all are there; an agent who has left says so too. */
export const comeToWork = async (desk: Watched, agents: readonly OnDuty[]): Promise<void> => {
  for (const { token } of agents)
    await desk.ask('PUT', '/agent/v1/presence', {
      token,
      body: { status: 'available', languages: ['ja', 'en'] },
    });
};

/** Each in turn takes what is next and does something with it, until everybody has found the line empty. */
export const workOff = async (desk: Watched, agents: readonly OnDuty[]): Promise<number> => {
  let idle = 0;
  let done = 0;
  for (let step = 0; idle < agents.length; step += 1) {
    const agent = agents[step % agents.length]!;
    const held = await take(desk, agent);
    if (!held) idle += 1;
    else {
      idle = 0;
      await ACTS[done % ACTS.length]!(desk, agent, held);
      done += 1;
    }
  }
  return done;
};
