import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { type Member, STAFF } from './staff.js';
import type { Answer, Watched } from './watched.js';

/** A turn in an agent's hand, and what can be done with it. */
export interface InHand {
  ticketId: string;
  turn: number;
  fence: number;
  revision: number;
  /** Earlier tickets of the same customer. */
  earlier: readonly string[];
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

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0));

/** Ways in which agents sign, or name a colleague: none of them may come through. */
const signaturesOf = ({ name, email, parts }: Member): string[] => [
  name,
  parts.toReversed().join(' '),
  fullWidth(name),
  email,
  parts[1],
  STAFF[(STAFF.findIndex((member) => member.email === email) + 1) % STAFF.length]!.name,
];

/** Replies, at first with a name under it; where that is refused, without. */
const reply = async (desk: Watched, agent: OnDuty, held: InHand, message: string, more: object = {}) => {
  const body = { revision: held.revision, then: 'answered', ...more };
  const signatures = signaturesOf(agent.member);
  const signature = signatures[held.turn % signatures.length]!;
  await act(desk, agent, held, 'reply', { ...body, message: `${message}\n${signature}` });
  return act(desk, agent, held, 'reply', { ...body, message });
};

const note: Act = (desk, { token }, held) =>
  desk.ask('POST', at(held, 'notes'), {
    ...{ token, key: randomUUID(), body: { body: 'The customer has waited before.' } },
  });

/** An image that tells of its maker by its name and its metadata. */
const screenshotBy = async ({ name, email }: Member): Promise<FormData> => {
  const blank = sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } });
  const image = await blank
    .withExif({ IFD0: { Artist: name, Copyright: email } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(image)], { type: 'image/jpeg' }), `${email.split('@')[0]}.jpg`);
  return form;
};

const replyWithImage: Act = async (desk, agent, held) => {
  const body = await screenshotBy(agent.member);
  const uploaded = await desk.ask<{ attachmentId: string }>('POST', '/agent/v1/attachments', {
    ...{ token: agent.token, key: randomUUID(), body },
  });
  if (uploaded.status !== 201) throw new Error(`An image was answered ${uploaded.status}`);
  return reply(desk, agent, held, 'Please see the picture.', { attachments: [uploaded.body.attachmentId] });
};

const replyFromDraft: Act = async (desk, agent, held) => {
  const { token } = agent;
  await desk.ask('PUT', at(held, 'draft'), { token, body: { message: 'Please clear the cache.' } });
  return reply(desk, agent, held, 'Please clear the cache and try again.');
};

const replyAsSaved: Act = async (desk, agent, held) => {
  const { token } = agent;
  const saved = await desk.ask<{ items: { replyId: string }[] }>('GET', '/agent/v1/saved-replies', { token });
  const { replyId } = saved.body.items[0]!;
  const written = await desk.ask<{ message: string }>('POST', at(held, `saved-replies/${replyId}`), {
    token,
  });
  if (written.status !== 200) throw new Error(`A saved reply was answered ${written.status}`);
  return reply(desk, agent, held, written.body.message);
};

/** A ticket goes into an earlier one of its customer that takes it; an answer does where there is none. */
const merge: Act = async (desk, agent, held) => {
  const { revision, earlier } = held;
  for (const into of earlier) {
    const merged = await act(desk, agent, held, 'merge', { revision, into });
    if (merged.status < 300) return merged;
  }
  return reply(desk, agent, held, 'It is settled.', { then: 'closed' });
};

/** What agents do with what they have, one after the other. */
export const ACTS: readonly Act[] = [
  replyFromDraft,
  (desk, agent, held) => act(desk, agent, held, 'hand-over', { note: 'Whoever knows coins better, please.' }),
  (desk, agent, held) => reply(desk, agent, held, 'どのブラウザをお使いですか。', { then: 'question' }),
  (desk, agent, held) => act(desk, agent, held, 'release', { reason: 'Another knows this better.' }),
  async (desk, agent, held) => {
    await note(desk, agent, held);
    await act(desk, agent, held, 'topic', { topic: 'feedback', reason: 'It is a wish.' });
    await reply(desk, agent, held, 'ご要望を承りました。ありがとうございます。');
  },
  replyWithImage,
  (desk, agent, held) => act(desk, agent, held, 'skip', { reason: 'It waits for a call.' }),
  replyAsSaved,
  (desk, agent, held) =>
    reply(desk, agent, held, 'This is not covered by our support.', {
      then: 'declined',
      reason: 'Out of scope.',
    }),
  merge,
];
