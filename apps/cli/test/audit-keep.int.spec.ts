import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, makeAuditMonths, provisionServices } from '#database';
import { freshDatabase } from '#testing';
import { said } from '../src/testing/said.js';

describe('the keeper of the audit trail', () => {
  let server: Awaited<ReturnType<typeof freshDatabase>>;
  let keeper: string;
  let service: Database;

  beforeAll(async () => {
    server = await freshDatabase();
    const urls = await provisionServices(server.url, ['assignment']);
    ({ keeper } = urls);
    service = await Database.open({
      url: urls.services['assignment']!,
      schema: 'assignment',
      name: 'test',
      migrations: [],
    });
    await makeAuditMonths(service, '2019-03-10T00:00:00Z');
    await service.query(
      `INSERT INTO assignment_audit.entries (at, act, cause, detail) VALUES ('2019-03-10', 'noted', 'agent', '{}')`,
    );
  });
  afterAll(async () => {
    await service.close();
    await server.drop();
  });

  const keep = (argv: string[], url = keeper) =>
    said(['audit', 'keep', '--reason', 'A year is enough.', ...argv], undefined, { AUDIT_DATABASE_URL: url });

  it('keeps less than a year only when told so twice', async () => {
    expect(await keep(['--months', '11'])).toMatchObject({
      code: 1,
      out: [],
      errors: [expect.stringContaining('only with --force')],
    });
  });

  it('drops what is older, says what, and does nothing the second time', async () => {
    expect(await keep(['--months', '12', '--json'])).toEqual({
      code: 0,
      out: [
        '{"month":"2019-03","entries":1}',
        '{"month":"2019-04","entries":0}',
        '{"month":"2019-05","entries":0}',
      ],
      errors: [],
    });
    expect((await keep(['--months', '12'])).out).toEqual(['No month is old enough: nothing was dropped.']);
    expect(await service.query('SELECT act, cause FROM assignment_audit.entries')).toEqual([
      { act: 'months-dropped', cause: 'keeper' },
    ]);
  });

  it.each([
    ['the role of the service', () => service.dataSource.options as { url: string }, 'may not drop months'],
    ['a server that does not answer', () => ({ url: 'postgres://x:y@127.0.0.1:1/z' }), 'cannot be used'],
  ])('is refused with %s, and told what to do', async (_case, of, why) => {
    const { code, errors } = await keep(['--months', '12'], of().url);
    expect([code, errors]).toEqual([1, [expect.stringContaining(why)]]);
  });

  it('needs the address of the database', async () => {
    const { code, errors } = await keep(['--months', '12'], '');
    expect([code, errors]).toEqual([1, [expect.stringContaining('AUDIT_DATABASE_URL is missing')]]);
  });

  it('is given its rights by SQL that an administrator runs', async () => {
    const { code, out } = await said(['audit', 'rights', '--role', 'junban_assignment']);
    expect(code).toBe(0);
    const admin = await Database.open({ url: server.url, schema: 'public', name: 'test', migrations: [] });
    await admin.query(out.join('\n'));
    await admin.close();
    expect((await keep(['--months', '12'])).code).toBe(0);
  });
});
