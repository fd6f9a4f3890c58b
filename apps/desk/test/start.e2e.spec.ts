import { once } from 'node:events';
import { execFile, spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskClient, type DeskProcess, spawnDesk, startDesk } from '#testing';
import { isAlive, SUNDAY_AFTERNOON, temporaryDirectory, until } from '#testing';
import { postgresOf } from './processes.js';
import { refusal } from './refusal.js';

let root: Awaited<ReturnType<typeof temporaryDirectory>>;
beforeAll(async () => {
  root = await temporaryDirectory();
});
afterAll(() => root.remove());

describe('a desk from its first start to its last stop', () => {
  let dataDir: string;
  let desk: DeskProcess;

  beforeAll(async () => {
    dataDir = join(root.path, '順番 の デスク');
    desk = await startDesk({ dataDir, args: ['--at', SUNDAY_AFTERNOON] });
  });

  const clock = async () => {
    const answer = await new DeskClient(desk.url).get('/demo/clock');
    return Date.parse((answer.body as { now: string }).now);
  };

  /** How far the desk's time is from the machine's: between these two, in milliseconds. */
  const shift = async () => {
    const before = Date.now();
    const now = await clock();
    return { least: now - Date.now(), most: now - before };
  };

  const hasCurl = spawnSync('curl', ['--version']).status === 0;
  const withCurl = hasCurl || process.env['CI'] ? it : it.skip;

  withCurl('prints commands that work as they stand', async () => {
    const home = join(root.path, 'curl');
    await mkdir(home);
    // Shows the status without touching the commands.
    await writeFile(join(home, '.curlrc'), 'write-out = "\\n%{http_code}\\n"\n');
    const commands = desk.output().match(/^ *curl .*$/gm) ?? [];
    const statuses: Record<string, string | undefined> = {};
    for (const command of commands) {
      const { stdout, stderr } = await promisify(execFile)('bash', ['-c', command], {
        env: { ...process.env, CURL_HOME: home },
      });
      expect(stderr).toBe('');
      const [, path = command] = /http:\/\/[\d.:]+(\S+)/.exec(command) ?? [];
      statuses[path] = stdout.trim().split('\n').at(-1);
    }
    expect(statuses).toEqual({
      '/v1/tickets': '201',
      '/agent/v1/presence': '200',
      '/agent/v1/turns/next': '204',
      '/v1/desk': '200',
      '/demo/clock': '200',
    });
  });

  it('prints a working token for each kind of person', async () => {
    const people = new DeskClient(desk.url);
    const tokens = desk.output().match(/^ *eyJ\S+$/gm) ?? [];
    const answers = await Promise.all(
      tokens.map(async (token) =>
        Promise.all(
          ['/v1/tickets', '/agent/v1/line', '/operations/v1/queue'].map(
            async (path) => (await people.get(path, { token: token.trim() })).status,
          ),
        ),
      ),
    );
    const [customer, agent, operator] = [
      [200, 403, 403],
      [403, 200, 403],
      [403, 403, 200],
    ];
    expect(answers).toEqual([customer, customer, agent, agent, operator]);
  });

  it('leads to the pages, and to the API in readable form', async () => {
    const addresses = [...desk.output().matchAll(/^ {2}(http:\S+) {2,}\S/gm)].map(([, address]) => address!);
    expect(addresses).toEqual(['/', '/agent', '/operations', '/docs'].map((path) => desk.url + path));
    const answers = await Promise.all(addresses.map((address) => fetch(address)));
    for (const { headers } of answers) expect(headers.get('content-type')).toContain('text/html');
  });

  it('is the only one on its data', async () => {
    expect(await refusal({ dataDir })).toBe(
      `Another desk is running on the data directory ${dataDir}: stop it, or set JUNBAN_DATA_DIR to another directory.`,
    );
  });

  it('lets nobody else have its port, who leaves no PostgreSQL behind', async () => {
    const port = Number(new URL(desk.url).port);
    const elsewhere = join(root.path, 'other');
    expect(await refusal({ dataDir: elsewhere, port })).toBe(
      `Port ${port} is already in use: stop the other program, or choose another port with PORT=${port + 1}.`,
    );
    expect(await postgresOf(elsewhere)).toBeUndefined();
  });

  it('goes on after SIGKILL with what it had, and its clock runs on', async () => {
    const people = new DeskClient(desk.url);
    const person = { role: 'customer', subject: 'taro', plan: 'paid', email: 'taro@customer.example' };
    const token = await people.token(person);
    const body = { language: 'ja', topic: 'tax', subject: '税金', message: '節税の方法は。' };
    const accepted = (await people.post('/v1/tickets', { token, body })).body as { ticketId: string };
    const before = await shift();
    const orphan = (await postgresOf(dataDir))!;
    expect(await desk.end('SIGKILL')).toBeNull();

    desk = await startDesk({ dataDir });
    const after = await shift();
    expect(after.most).toBeGreaterThanOrEqual(before.least);
    expect(after.least).toBeLessThanOrEqual(before.most);
    expect(await postgresOf(dataDir)).not.toBe(orphan);
    // The token still holds, too.
    const view = await new DeskClient(desk.url).get(`/v1/tickets/${accepted.ticketId}`, { token });
    expect(view.status).toBe(200);
  });

  it('ends with one sentence when its PostgreSQL is killed, and starts again', async () => {
    const ended = once(desk.child, 'exit');
    process.kill((await postgresOf(dataDir))!, 'SIGKILL');
    expect(await ended).toEqual([1, null]);
    expect(desk.output()).toMatch(
      /^The embedded PostgreSQL has ended: \S.*postgres\.log says why; start the desk again\.$/m,
    );
    desk = await startDesk({ dataDir });
  });

  it('ends with code 0 at Ctrl-C and leaves no PostgreSQL behind', async () => {
    const postgres = (await postgresOf(dataDir))!;
    expect(isAlive(postgres)).toBe(true);
    expect(await desk.end('SIGINT')).toBe(0);
    expect(await postgresOf(dataDir)).toBeUndefined();
    expect(isAlive(postgres)).toBe(false);
  });

  it('is not set back by --at once it has been used', async () => {
    expect(await refusal({ dataDir, args: ['--at', '2026-11-01T10:00:00+09:00'] })).toMatch(
      /^This desk has tickets already and its clock stands at 2026-11-22T1\S+; it cannot go back to 2026-11-01T10:00:00\.000\+09:00\. Name a later instant, or start an empty desk with another JUNBAN_DATA_DIR\.$/,
    );
  });

  it('ends cleanly at Ctrl-C while it still starts', async () => {
    const child = spawnDesk({ dataDir });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const mercy = setTimeout(() => child.kill('SIGKILL'), 30_000);
    const postgres = (await until(
      () => postgresOf(dataDir),
      (pid) => pid !== undefined,
    ))!;
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    clearTimeout(mercy);
    expect(await postgresOf(dataDir)).toBeUndefined();
    expect(isAlive(postgres)).toBe(false);
  });
});
