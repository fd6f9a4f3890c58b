import { ACTS, type InHand, type OnDuty } from './agent-acts.js';
import type { Held } from './customers.js';
import type { Watched } from './watched.js';

type Taken = Omit<InHand, 'earlier'>;

const take = async (desk: Watched, { token }: OnDuty): Promise<Taken | undefined> => {
  const mine = await desk.ask<{ items: Taken[] }>('GET', '/agent/v1/tickets', { token });
  const [held] = mine.body.items;
  if (held) return held;
  const next = await desk.ask<Taken>('POST', '/agent/v1/turns/next', { token });
  return next.status === 200 ? next.body : undefined;
};

/** The earlier tickets of whoever has this one. */
const earlierOf = (ticketId: string, held: readonly Held[]): string[] => {
  const at = held.findIndex((one) => one.ticketId === ticketId);
  const { person } = held[at]!;
  return held
    .slice(0, at)
    .flatMap((one) => (person !== undefined && one.person === person ? one.ticketId : []));
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
export const workOff = async (
  desk: Watched,
  agents: readonly OnDuty[],
  held: readonly Held[],
): Promise<number> => {
  let idle = 0;
  let done = 0;
  for (let step = 0; idle < agents.length; step += 1) {
    const agent = agents[step % agents.length]!;
    const taken = await take(desk, agent);
    if (!taken) idle += 1;
    else {
      idle = 0;
      await ACTS[done % ACTS.length]!(desk, agent, { ...taken, earlier: earlierOf(taken.ticketId, held) });
      done += 1;
    }
  }
  return done;
};
