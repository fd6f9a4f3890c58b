import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskClient, type DeskProcess, startDesk, temporaryDirectory } from '#testing';
import { type BadRequest, INQUIRY, type Sender } from './bad-request.js';
import { BAD_REQUESTS } from './bad-requests.js';
import { forgedTokens } from './forged-tokens.js';

type Language = 'ja' | 'en';

interface Problem {
  type: string;
  status: number;
  title: string;
  detail: string;
  remedy: string;
  errors?: { field: string; code: string; message: string; remedy: string }[];
}

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;
const isIn = (language: Language, text: string) => JAPANESE.test(text) === (language === 'ja');

describe('what the desk cannot use', () => {
  let desk: DeskProcess;
  let people: DeskClient;
  let tokens: Record<Sender, string | undefined>;
  let another: { token: string; ticketId: string };
  let remove: () => Promise<void>;
  /** Turns given so far. */
  let turns = 0;

  const send = async (request: BadRequest, language: Language) => {
    const { method = 'POST', path = '/v1/tickets', from = 'customer', body, headers } = request;
    const token = tokens[from];
    const isRaw = typeof body === 'string' || body instanceof Uint8Array;
    return fetch(desk.url + path.replace('TICKET', another.ticketId), {
      method,
      headers: {
        'accept-language': language,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isRaw ? body : JSON.stringify(body) }),
    });
  };

  /** A good ticket, whose turn shows that nothing before it took one. */
  const expectNextTurn = async (key?: string) => {
    const answer = await people.post('/v1/tickets', { token: another.token, key, body: INQUIRY });
    turns += 1;
    expect([answer.status, (answer.body as { turn: number }).turn]).toEqual([201, turns]);
  };

  const itemsOf = async (token: string | undefined) =>
    ((await people.get('/v1/tickets', { token })).body as { items: { turn: number }[] }).items;

  beforeAll(async () => {
    const directory = await temporaryDirectory();
    remove = directory.remove;
    desk = await startDesk({
      dataDir: directory.path,
      args: ['--at', '2026-11-24T10:30:00+09:00'],
      env: { ASSIGNMENT_MODE: 'pull' },
    });
    people = new DeskClient(desk.url);
    const customer = await people.token({
      role: 'customer',
      subject: 'hanako',
      email: 'hanako@customer.example',
    });
    const forged = await forgedTokens(directory.path, customer);
    tokens = {
      guest: undefined,
      customer,
      expired: forged['expired token'],
      foreign: forged['token of another issuer'],
      garbage: forged['garbage'],
    };
    const token = await people.token({
      role: 'customer',
      subject: 'taro',
      plan: 'paid',
      email: 't@e.example',
    });
    const accepted = await people.post('/v1/tickets', { token, body: INQUIRY });
    another = { token, ticketId: (accepted.body as { ticketId: string }).ticketId };
    turns = 1;
  });

  afterAll(async () => {
    expect(await desk.end('SIGINT')).toBe(0);
    await remove();
  });

  describe.each(['ja', 'en'] as const)('is refused in %s, with what to do', (language) => {
    it.each(BAD_REQUESTS)('$what', async (request) => {
      const response = await send(request, language);
      const problem = (await response.json()) as Problem;
      expect([
        response.status,
        problem.type,
        problem.errors?.map(({ field, code }) => [field, code]),
      ]).toEqual([request.status, `urn:junban:problem:${request.problem}`, request.faults]);
      expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(response.headers.get('content-language')).toBe(language);
      expect(problem.status).toBe(request.status);
      const texts = [problem.title, problem.detail, problem.remedy];
      const ofFields = (problem.errors ?? []).flatMap((fault) => [fault.message, fault.remedy]);
      expect([...texts, ...ofFields].filter((text) => !isIn(language, text))).toEqual([]);
    });

    it('a key that came with another body', async () => {
      const key = `00000000-0000-4000-8000-0000000000${language === 'ja' ? '01' : '02'}`;
      await expectNextTurn(key);
      const answer = await people.post('/v1/tickets', {
        token: another.token,
        key,
        language,
        body: { ...INQUIRY, message: 'Something else' },
      });
      const problem = answer.body as Problem;
      expect([answer.status, problem.type]).toEqual([422, 'urn:junban:problem:idempotency-key-reused']);
      expect([problem.title, problem.detail, problem.remedy].every((text) => isIn(language, text))).toBe(
        true,
      );
    });

    it('all faults at once', async () => {
      const body = { language: 'xx', topic: 'weather', subject: '', message: 1, colour: 'red' };
      const answer = await people.post('/v1/tickets', { token: tokens.customer, language, body });
      const fields = (answer.body as Problem).errors?.map(({ field }) => field).sort();
      expect(fields).toEqual(['colour', 'language', 'message', 'subject', 'topic']);
    });
  });

  it('is refused in the language of the inquiry when the request names none', async () => {
    const body = { ...INQUIRY, topic: 'weather' };
    const inJapanese = await people.post('/v1/tickets', { token: tokens.customer, body, language: '*' });
    expect(inJapanese.headers.get('content-language')).toBe('ja');
    const inEnglish = await people.post('/v1/tickets', {
      token: tokens.customer,
      body: { ...body, language: 'en' },
      language: '*',
    });
    expect(inEnglish.headers.get('content-language')).toBe('en');
  });

  it('is not stored and takes no turn', async () => {
    expect(await itemsOf(tokens.customer)).toEqual([]);
    await expectNextTurn();
    expect((await itemsOf(another.token)).map(({ turn }) => turn)).toEqual([4, 3, 2, 1]);
  });

  it('harms none of its neighbours', async () => {
    const good = Array.from({ length: 20 }, (_, index) => ({
      what: 'a good one',
      body: { ...INQUIRY, subject: `Good ${index + 1}` },
      status: 201,
      problem: '',
    }));
    const mixed: BadRequest[] = BAD_REQUESTS.flatMap((bad, index) => [bad, ...good.slice(index, index + 1)]);
    const answers = await Promise.all(
      mixed.map(async (request) => {
        const response = await send(request, 'ja');
        return { request, status: response.status, body: (await response.json()) as { turn?: number } };
      }),
    );
    expect(answers.filter(({ request, status }) => status !== request.status)).toEqual([]);
    const given = answers.flatMap(({ body }) => body.turn ?? []).sort((a, b) => a - b);
    expect(given).toEqual(good.map((_, index) => turns + index + 1));
    turns += good.length;
    await expectNextTurn();
    expect(await itemsOf(tokens.customer)).toHaveLength(good.length);
  });

  it('leaves the desk in order: what is good is still decided and dated', async () => {
    const decided = await people.until(
      `/v1/tickets/${another.ticketId}`,
      { token: another.token },
      (answer) => (answer.body as { status: string }).status !== 'received',
    );
    expect(decided.body).toMatchObject({ status: 'queued', businessDate: '2026-11-24' });
    expect((await people.get('/health/ready')).status).toBe(200);
  });
});
