import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Client } from './client.js';
import type { Story } from './story.js';

/** A ticket that its customer has proof of. */
export interface Held {
  label: string;
  ticketId: string;
  token: string;
}

const LOOK_EVERY = 500;
/** Looks at a ticket before its customer gives up waiting. */
const LOOKS = 120;

/** Sends the inquiry; what is held when it was answered. A twin sends it twice at a time under one key. */
const submit = async (client: Client, story: Story, token?: string): Promise<Held | undefined> => {
  const { label, inquiry, isImpatient, isTwin } = story;
  const key = randomUUID();
  const send = () =>
    client.call({
      act: 'submit',
      about: label,
      method: 'POST',
      path: '/v1/tickets',
      token,
      key,
      body: inquiry,
      ...(isImpatient && { repeats: 0 }),
    });
  const answers = await Promise.all(isTwin ? [send(), send()] : [send()]);
  const answer = answers.find((given) => given?.status === 201);
  if (!answer) return undefined;
  const { ticketId, accessToken } = answer.body as { ticketId: string; accessToken?: string };
  return { label, ticketId, token: token ?? accessToken! };
};

const look = (client: Client, { ticketId, token }: Held) =>
  client.call({ act: 'look', about: ticketId, method: 'GET', path: `/v1/tickets/${ticketId}`, token });

/** In these nothing comes by itself any more. */
const AT_REST = ['information-needed', 'question', 'answered', 'closed', 'declined', 'withdrawn'];

/** Waits until the ticket comes to rest in one of these states; false when it does in another, or not in time. */
const untilStatus = async (client: Client, held: Held, wanted: readonly string[]): Promise<boolean> => {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const answer = await look(client, held);
    const { status } = (answer?.body ?? {}) as { status?: string };
    if (!answer) return false;
    if (status !== undefined && AT_REST.includes(status)) return wanted.includes(status);
    await sleep(LOOK_EVERY);
  }
  return false;
};

const say = (client: Client, { ticketId, token, label }: Held): Promise<Answer | undefined> =>
  client.call({
    act: 'message',
    about: ticketId,
    method: 'POST',
    path: `/v1/tickets/${ticketId}/messages`,
    token,
    key: randomUUID(),
    body: { message: `${label} adds ${randomUUID()}.` },
  });

const SEQUELS: Record<Story['sequel'], (client: Client, held: Held) => Promise<unknown>> = {
  nothing: () => Promise.resolve(),
  message: say,
  'follow-up': async (client, held) =>
    (await untilStatus(client, held, ['answered', 'question', 'closed'])) && say(client, held),
  withdrawal: (client, { ticketId, token }) =>
    client.call({
      act: 'withdraw',
      about: ticketId,
      method: 'POST',
      path: `/v1/tickets/${ticketId}/withdrawal`,
      token,
    }),
  information: async (client, held) =>
    (await untilStatus(client, held, ['information-needed'])) &&
    client.call({
      act: 'inform',
      about: held.ticketId,
      method: 'PUT',
      path: `/v1/tickets/${held.ticketId}/information`,
      token: held.token,
      body: { details: { steps: 'I pressed the other button.' } },
    }),
};

/** Lives a story through. `held` is told of the ticket as soon as it is acknowledged. */
export const live = async (
  client: Client,
  story: Story,
  token: string | undefined,
  onHeld: (held: Held) => void,
): Promise<void> => {
  const held = await submit(client, story, token);
  if (!held) return;
  onHeld(held);
  await sleep(story.pause);
  await SEQUELS[story.sequel](client, held);
};
