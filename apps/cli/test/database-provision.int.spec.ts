import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { SERVICES } from '#contracts';
import { freshDatabase } from '#testing';
import { rolePassword } from '../../../tools/compose-secrets/secrets.mjs';
import { said } from '../src/testing/said.js';

let server: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  server = await freshDatabase();
});
afterAll(() => server?.drop());

const provision = (url: string | undefined, ...argv: string[]) =>
  said(['database', 'provision', ...argv], undefined, url === undefined ? {} : { DATABASE_ADMIN_URL: url });

const asRole = async (service: string, sql: string): Promise<unknown> => {
  const url = new URL(server.url);
  url.username = `junban_${service}`;
  url.password = rolePassword(`junban_${service}`, decodeURIComponent(new URL(server.url).password));
  const client = new Client(url.href);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('the provision of a database', () => {
  it('makes a role and a schema for each service, as often as it is asked', async () => {
    for (const _ of [1, 2])
      expect(await provision(server.url, '--json')).toEqual({
        code: 0,
        out: SERVICES.map((schema) => JSON.stringify({ schema, role: `junban_${schema}` })),
        errors: [],
      });
  });

  it('gives each role the password that the secrets of the containers hold, and its schema alone', async () => {
    for (const service of SERVICES) await asRole(service, `CREATE TABLE ${service}.own (id int)`);
    await expect(asRole('intake', 'SELECT FROM scheduling.own')).rejects.toThrow('permission denied');
  });

  it.each([
    ['no administrator', undefined, 'DATABASE_ADMIN_URL is missing'],
    ['one without a password', 'postgres://x@127.0.0.1/z', 'DATABASE_ADMIN_URL is missing'],
    ['a server that does not answer', 'postgres://x:hunter2@127.0.0.1:1/z', 'cannot be used'],
  ])('is refused in a sentence with %s', async (_, url, sentence) => {
    const { code, errors } = await provision(url);
    expect([code, errors]).toEqual([1, [expect.stringContaining(sentence)]]);
    expect(errors.join()).not.toContain('hunter2');
  });
});
