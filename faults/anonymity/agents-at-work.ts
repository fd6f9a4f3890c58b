import { ACTS, type InHand, type OnDuty } from './agent-acts.js';
import type { Held } from './customers.js';
import type { Watched } from './watched.js';

const take = async (desk: Watched, { token }: OnDuty): Promise<InHand | undefined> => {
  const mine = await desk.ask<{ items: InHand[] }>('GET', '/agent/v1/tickets', { token });
  const [held] = mine.body.items;
  if (held) return held;
  const next = await desk.ask<InHand>('POST', '/agent/v1/turns/next', { token });
  return next.status === 200 ? next.body : undefined;
};

/** The first ticket of whoever has this one, if it is another. */
const otherOf = (ticketId: string, held: readonly Held[]): string | undefined => {
  const token = held.find((one) => one.ticketId === ticketId)?.person;
  const first = held.find(({ person }) => person !== undefined && person === token);
  return first?.ticketId === ticketId ? undefined : first?.ticketId;
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
      const other = otherOf(taken.ticketId, held);
      await ACTS[done % ACTS.length]!(desk, agent, { ...taken, ...(other !== undefined && { other }) });
      done += 1;
    }
  }
  return done;
};
