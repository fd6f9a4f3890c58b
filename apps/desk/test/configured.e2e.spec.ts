import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#database';
import {
  DeskClient,
  type DeskProcess,
  freshDatabase,
  runToItsEnd,
  startDesk,
  temporaryDirectory,
} from '#testing';
import { AUDIENCE, openIssuer } from './issuer.js';

const KEY = 'a2V5IG9mIGEgdGVzdCB0aGF0IGlzIGxvbmcgZW5vdWdo';

describe('a desk with DATABASE_URL', () => {
  let issuer: Awaited<ReturnType<typeof openIssuer>>;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let dataDir: string;
  let env: Record<string, string>;
  let desk: DeskProcess;
  let people: DeskClient;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    const directory = await temporaryDirectory();
    remove = directory.remove;
    dataDir = join(directory.path, 'not-needed');
    issuer = await openIssuer();
    database = await freshDatabase();
    env = {
      DATABASE_URL: database.url,
      OIDC_ISSUER: issuer.url,
      OIDC_AUDIENCE: AUDIENCE,
      GUEST_TOKEN_KEYS: `1:${KEY}`,
      AGENT_KEY: KEY,
      ATTACHMENTS_DIR: join(directory.path, 'attachments'),
      NODE_ENV: 'production',
    };
    desk = await startDesk({ dataDir, env });
    people = new DeskClient(desk.url);
  });

  afterAll(async () => {
    expect(await desk.end('SIGTERM')).toBe(0);
    issuer.close();
    await database.drop();
    await remove();
  });

  it('keeps its tickets in that database, and nothing on the disk', async () => {
    const token = await issuer.sign({ sub: 'hanako', plan: 'paid', email: 'hanako@customer.example' });
    const body = { language: 'en', topic: 'feedback', subject: 'Colours', message: 'I like them.' };
    const accepted = await people.post('/v1/tickets', { token, body });
    expect(accepted.status).toBe(201);
    const { ticketId } = accepted.body as { ticketId: string };
    await people.until(
      `/v1/tickets/${ticketId}`,
      { token },
      (seen) => (seen.body as { status: string }).status === 'queued',
    );
    const intake = await Database.open({
      url: database.url,
      schema: 'intake',
      migrations: [],
      name: 'test',
      poolSize: 1,
    });
    const found = await intake.query('SELECT ticket_id FROM tickets');
    await intake.close();
    expect(found).toEqual([{ ticket_id: ticketId }]);
    await expect(access(dataDir)).rejects.toThrow('ENOENT');
  });

  it('gives out no tokens, has no clock to set, and prints neither', async () => {
    const document = (await people.get('/openapi.json')).body as { paths: object };
    expect(Object.keys(document.paths).filter((path) => /demo/.test(path))).toEqual([]);
    const person = { role: 'operator', subject: 'intruder' };
    expect((await people.post('/demo/tokens', { body: person })).status).toBe(404);
    expect((await people.get('/demo/clock')).status).toBe(404);
    expect((await people.put('/demo/clock', { body: { now: '2030-01-01T00:00:00Z' } })).status).toBe(404);
    expect(desk.output()).not.toMatch(/Bearer|token|demo/i);
  });

  it.each([
    [
      '--at, which is for the demonstration',
      {},
      ['--at', '2026-11-22T15:00:00+09:00'],
      /^--at is for the dem/,
    ],
    ['--demo, which is too', {}, ['--demo'], /^--demo is for the demonstration/],
    [
      'a server that does not answer',
      { DATABASE_URL: 'postgres://desk:hunter2@127.0.0.1:1/junban' },
      [],
      /^The database of DATABASE_URL cannot be used \(.*ECONNREFUSED/,
    ],
    ['guest keys that are none', { GUEST_TOKEN_KEYS: KEY }, [], /^GUEST_TOKEN_KEYS is wrong/],
  ])('refuses %s in one sentence', async (_what, over, args, sentence) => {
    const { code, complained } = await runToItsEnd({ dataDir, args, env: { ...env, ...over } });
    expect(complained).toMatch(sentence);
    expect(complained.trim().split('\n')).toHaveLength(1);
    expect(complained).not.toContain('hunter2');
    expect(code).toBe(1);
  });

  it('refuses a database that is not there, and a user that is not let in, in one sentence', async () => {
    const elsewhere = new URL(database.url);
    elsewhere.pathname = 'no_such_database';
    const nobody = new URL(database.url);
    nobody.username = 'nobody_of_this_name';
    for (const url of [elsewhere, nobody]) {
      const { code, complained } = await runToItsEnd({ dataDir, env: { ...env, DATABASE_URL: url.href } });
      expect(complained).toMatch(/^The database of DATABASE_URL cannot be used \(.*\): .* check [^\n]*\n$/);
      expect(code).toBe(1);
    }
  });
});
