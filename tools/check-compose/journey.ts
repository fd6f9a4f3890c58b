import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import sharp, { type Metadata } from 'sharp';
import type { SimulatedClock } from '#database';
import { run } from '../../apps/cli/src/run.js';
import { INQUIRIES, OPENING } from '../../libs/testing/src/desk/journey.js';
import { eventually } from './patience.js';
import { SignedIn } from './people.js';

interface Access {
  url: string;
  headers: Record<string, string>;
}

interface View {
  status: string;
  businessDate: string;
  dateRule: string;
  messages: { body: string }[];
}

const aPicture = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();

const upload = async (who: SignedIn, picture: Buffer): Promise<string> => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(picture)]), '画面.png');
  const { body } = await who.expect<{ attachmentId: string }>(201, 'POST', '/v1/attachments', form);
  return body.attachmentId;
};

const fetchBack = async (who: SignedIn, files: string): Promise<Metadata> => {
  const { url, headers } = (await who.expect<Access>(200, 'POST', `${files}/access`)).body;
  return sharp((await who.expect(200, 'GET', url, undefined, headers)).bytes).metadata();
};

const verifyLedger = async (url: string, operator: SignedIn): Promise<void> => {
  const said: string[] = [];
  const code = await run(
    ['ledger', 'verify', '--wait', '60'],
    { JUNBAN_URL: url, JUNBAN_TOKEN: operator.token },
    {
      out: (line) => void said.push(line),
      error: (line) => void said.push(line),
      lines: async function* () {},
      isPerson: true,
    },
  );
  assert.equal(code, 0, `The ledger is wrong: ${said.join('\n')}`);
};

/** A customer asks with a picture on a Sunday, an agent answers on Tuesday at ten, and the books are right. */
export const goThrough = async (
  url: string,
  clock: SimulatedClock,
  say: (line: string) => void,
): Promise<void> => {
  const [customer, agent, operator] = (await Promise.all(
    ['hanako', 'agent-1', 'operator-1'].map((who) => SignedIn.as(who, url)),
  )) as [SignedIn, SignedIn, SignedIn];
  say('Three people signed in at the OpenID provider.');

  const attachments = [await upload(customer, await aPicture())];
  const { ticketId, turn } = (
    await customer.expect<{ ticketId: string; turn: number }>(201, 'POST', '/v1/tickets', {
      ...INQUIRIES[0].body,
      attachments,
    })
  ).body;
  const ticket = `/v1/tickets/${ticketId}`;
  const view = (status: string) =>
    eventually(
      `The ticket as ${status}`,
      async () => (await customer.expect<View>(200, 'GET', ticket)).body,
      (seen) => seen.status === status,
    );
  const queued = await view('queued');
  assert.deepEqual([turn, queued.businessDate, queued.dateRule], [1, '2026-11-24', 'closed-day']);
  say(`An inquiry has turn ${turn} and is dated to ${queued.businessDate}, since Monday is a holiday.`);

  await agent.expect(200, 'PUT', '/agent/v1/presence', { status: 'available', languages: ['ja', 'en'] });
  await agent.expect(204, 'POST', '/agent/v1/turns/next');
  await clock.set(DateTime.fromISO(OPENING), { onlyForward: true });
  const taken = await eventually(
    'The turn at ten o’clock',
    () => agent.send<{ fence: number; revision: number }>('POST', '/agent/v1/turns/next'),
    ({ status }) => status === 200,
  );
  const { fence, revision } = taken.body;
  const picture = await fetchBack(agent, `/agent/v1/tickets/${ticketId}/attachments/${attachments[0]}`);
  assert.deepEqual([picture.format, picture.width, picture.height], ['png', 60, 40]);
  say('The customer’s picture went to the store and came back to the agent, made anew.');

  const reply = {
    fence,
    revision,
    message: 'ブラウザのキャッシュを消して、もう一度お試しください。',
    then: 'answered',
  };
  await agent.expect(200, 'POST', `/agent/v1/tickets/${ticketId}/reply`, reply);
  const answered = await view('answered');
  assert.equal(answered.messages.at(-1)?.body, reply.message);
  assert.doesNotMatch(JSON.stringify(answered), /Aoi|Kisaragi|agent/i);
  say('The customer has the answer, from support.');

  await verifyLedger(url, operator);
  say('The ledger of all four services is right.');
};
