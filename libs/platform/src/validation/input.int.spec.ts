import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { TestIssuer } from '../../test/issuer.js';
import { openSampleApp } from '../../test/sample-app.js';
import { type ProblemBody } from '../problems/problem-body.js';

const id = '0190a6b2-7c4e-7b1a-9f3e-2d5c8a1b4e6f';
const good = { language: 'en', subject: 'Help' };
let app: NestFastifyApplication;

beforeAll(async () => {
  ({ app } = await openSampleApp(await TestIssuer.open()));
  await app.init();
});
afterAll(() => app.close());

const post = (payload: unknown, headers: Record<string, string | string[]> = {}) =>
  app.inject({
    method: 'POST',
    url: '/v1/tickets',
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload),
  });
const problem = async (payload: unknown, headers?: Record<string, string | string[]>) => {
  const answer = await post(payload, headers);
  return answer.json<ProblemBody>();
};

describe('a body', () => {
  it('goes on as it was written when every field is right', async () => {
    const dto = { ...good, subject: ' 𠮷 ', environment: { browser: 'Edge' }, attachments: [id] };
    const answer = await post({ ...dto, attachments: [id.toUpperCase()] });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ dto, kind: 'guest' });
  });

  it.each([
    [{ language: 'en' }, 'subject', 'required'],
    [{ ...good, subject: null }, 'subject', 'null-refused'],
    [{ ...good, email: null }, 'email', 'null-refused'],
    [{ ...good, email: 'x' }, 'email', 'not-email'],
    [{ ...good, language: 'fr' }, 'language', 'not-allowed'],
    [{ ...good, screenSharing: 'true' }, 'screenSharing', 'not-a-flag'],
    [{ ...good, capacity: '3' }, 'capacity', 'not-whole'],
    [{ ...good, at: 'tomorrow' }, 'at', 'not-an-instant'],
    [{ ...good, environment: 'Edge' }, 'environment', 'not-an-object'],
    [{ ...good, environment: [] }, 'environment', 'not-an-object'],
    [{ ...good, environment: null }, 'environment', 'null-refused'],
    [{ ...good, environment: { browser: 7 } }, 'environment.browser', 'not-text'],
    [{ ...good, environment: { colour: 7 } }, 'environment.colour', 'unknown-field'],
    [{ ...good, attachments: [id, 'x'] }, 'attachments[1]', 'not-uuid'],
    [{ ...good, colour: 'red' }, 'colour', 'unknown-field'],
    [{ ...good, toString: 1 }, 'toString', 'unknown-field'],
    [{ ...good, hasOwnProperty: { a: [] } }, 'hasOwnProperty', 'unknown-field'],
    [{ ...good, then: 1 }, 'then', 'unknown-field'],
    [{ ...good, agent: 'Sato' }, 'agent', 'agents-cannot-be-requested'],
    [{ ...good, environment: { 担当者: '佐藤' } }, 'environment.担当者', 'agents-cannot-be-requested'],
  ])('%j is refused naming %s', async (body, field, code) => {
    const { status, errors } = await problem(body);
    expect(status).toBe(400);
    expect(errors).toEqual([expect.objectContaining({ field, code })]);
  });

  it('tells all faults at once, in Japanese', async () => {
    const answer = await post({ subject: 'あ'.repeat(11), colour: 1 }, { 'accept-language': 'ja' });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': 'ja',
      vary: 'Accept-Language',
    });
    expect(answer.json()).toMatchObject({
      type: 'urn:junban:problem:invalid-input',
      title: '入力に誤りがあります',
      detail: '3件の項目に誤りがあります。',
      errors: [
        { field: 'colour', remedy: expect.stringContaining('使える項目: language, subject') as string },
        { field: 'language', message: 'この項目は必須です。' },
        { field: 'subject', message: '10文字を超えています。', remedy: '10文字以内にしてください。' },
      ],
    });
  });

  it('tells the same in English', async () => {
    expect(
      (await problem({ language: 'ja', subject: 'x'.repeat(11) }, { 'accept-language': 'en' })).errors,
    ).toEqual([
      {
        field: 'subject',
        code: 'too-long',
        message: 'It has more than 10 characters.',
        remedy: 'Shorten it to at most 10 characters.',
      },
    ]);
  });

  it('says that agents cannot be requested, in the language of the body', async () => {
    expect(await problem({ language: 'ja', subject: 'x', assignee: 'x', colour: 1 })).toMatchObject({
      type: 'urn:junban:problem:agents-cannot-be-requested',
      title: '担当者は指名できません',
    });
  });

  it.each(['[]', '"text"', '7', 'null', 'true'])('%s is no object', async (body) => {
    expect(await problem(body)).toMatchObject({ status: 400, type: 'urn:junban:problem:body-not-an-object' });
  });

  it('may be left out where no field is required, and is missed where one is', async () => {
    expect((await app.inject({ method: 'POST', url: '/v1/notes' })).json()).toEqual({ dto: {} });
    expect(await problem('')).toMatchObject({ type: 'urn:junban:problem:body-missing', errors: [{}, {}] });
  });

  it('with many unknown fields gets a short answer', async () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`f${n}`, 1]));
    const { errors, detail } = await problem({ ...good, ...many });
    expect(errors).toHaveLength(20);
    expect(detail).toContain('150');
  });

  it('with a strange field name is answered without repeating it whole', async () => {
    const { errors } = await problem({ ...good, [`\ud800\n${'k'.repeat(500)}`]: 1 });
    expect(errors?.[0]?.field).toBe(`\ufffd\ufffd${'k'.repeat(58)}…`);
  });
});

describe('what is no body of ours', () => {
  const deep = `{"language":"en","subject":${'['.repeat(900)}${']'.repeat(900)}}`;
  it.each<[string, string | Buffer, Record<string, string>, number, string]>([
    ['malformed JSON', '{"a":', {}, 400, 'body-not-json'],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), {}, 400, 'body-not-json'],
    ['a key that poisons prototypes', '{"__proto__":{"subject":"x"}}', {}, 400, 'body-key-refused'],
    [
      'a key that names the constructor',
      '{"a":{"constructor":{"prototype":1}}}',
      {},
      400,
      'body-key-refused',
    ],
    ['endless nesting', deep, {}, 400, 'body-too-deep'],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'media-type-unsupported'],
    ['plain text', '{}', { 'content-type': 'text/plain' }, 415, 'media-type-unsupported'],
    ['a body over the limit', JSON.stringify({ subject: 'x'.repeat(2_000) }), {}, 413, 'body-too-large'],
    ['a body of another length', '{}', { 'content-length': '5' }, 400, 'content-length-mismatch'],
  ])('%s is refused', async (_name, body, headers, status, code) => {
    expect(await problem(body, headers)).toMatchObject({ status, type: `urn:junban:problem:${code}` });
  });

  it('names the limit of a body', async () => {
    expect((await problem('x'.repeat(3_000), { 'accept-language': 'ja' })).detail).toBe(
      '本文の上限は2000バイトです。',
    );
  });
});

describe('an Idempotency-Key', () => {
  it('of a guest is a UUID', async () => {
    expect((await post(good, { 'idempotency-key': id })).json()).toMatchObject({ key: id });
    expect(await problem(good, { 'idempotency-key': 'mine' })).toMatchObject({
      status: 400,
      errors: [{ field: 'Idempotency-Key', code: 'idempotency-key-of-guest' }],
    });
  });

  it.each<[string, string | string[], string]>([
    ['empty', '', 'idempotency-key-malformed'],
    ['with a blank', 'a b', 'idempotency-key-malformed'],
    ['of 256 characters', 'k'.repeat(256), 'idempotency-key-malformed'],
  ])('%s is refused', async (_name, key, code) => {
    expect((await problem(good, { 'idempotency-key': key })).errors).toMatchObject([
      { field: 'Idempotency-Key', code },
    ]);
  });
});

describe('parts of an address', () => {
  const get = (url: string) => app.inject({ method: 'GET', url });

  it('goes on in lower case when it is an id', async () => {
    const answer = await get(`/v1/tickets/${id.replace('0', 'A')}`);
    expect(answer.json()).toMatchObject({ id: id.replace('0', 'a') });
  });

  it('is refused by name when it is no id', async () => {
    const answer = await get('/v1/tickets/7');
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ errors: [{ field: 'id', code: 'not-uuid' }] });
  });

  it("has a service's own problem with its values", async () => {
    expect((await get(`/v1/tickets/${id}`)).json()).toMatchObject({
      type: 'urn:junban:problem:ticket-not-found',
      status: 404,
      detail: `The id is ${id}.`,
    });
  });

  it.each([
    ['/nowhere', 404, 'unknown-path'],
    ['/v1/tickets/%zz', 400, 'bad-url'],
    [`/v1/tickets/${'7'.repeat(200)}`, 400, 'bad-url'],
  ])('%s is answered with a problem', async (url, status, code) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json()).toMatchObject({ type: `urn:junban:problem:${code}` });
    expect(answer.json<ProblemBody>().instance).toMatch(/^urn:uuid:/);
  });
});
