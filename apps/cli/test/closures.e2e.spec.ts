import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskClient, type DeskProcess, startDesk, SUNDAY_AFTERNOON, temporaryDirectory } from '#testing';
import { junban, linesOf } from './junban.js';

const STORM = { ja: '台風', en: 'Typhoon' };
const INQUIRY = { language: 'en', topic: 'feedback', subject: 'Colours', message: 'I like them.' };

describe('a closure, on a desk of its own', () => {
  let desk: DeskProcess;
  let people: DeskClient;
  let remove: () => Promise<void>;
  let operator: string;

  beforeAll(async () => {
    const directory = await temporaryDirectory();
    remove = directory.remove;
    desk = await startDesk({ dataDir: directory.path, args: ['--at', SUNDAY_AFTERNOON] });
    people = new DeskClient(desk.url);
    operator = await people.token({ role: 'operator', subject: 'operator-1' });
  });

  afterAll(async () => {
    expect(await desk.end('SIGTERM')).toBe(0);
    await remove();
  });

  it('moves the date of a waiting ticket, tells its customer why, and moves what comes after it', async () => {
    const token = await people.token({
      role: 'customer',
      subject: 'hanako',
      plan: 'paid',
      email: 'h@a.example',
    });
    const { ticketId } = (await people.post('/v1/tickets', { token, body: INQUIRY })).body;
    const path = `/v1/tickets/${ticketId}`;
    const queued = await people.until(path, { token }, ({ body }) => body.status === 'queued');
    expect(queued.body.businessDate).toBe('2026-11-24');

    const closure = { date: '2026-11-24', reason: STORM };
    const foreseen = await people.post('/operations/v1/closures/preview', { token: operator, body: closure });
    expect(foreseen.body).toMatchObject({ days: ['2026-11-24'], turns: 1 });
    const done = await people.post('/operations/v1/closures', { token: operator, body: closure, key: 'k-1' });
    expect([done.status, done.body.turns]).toEqual([201, 1]);

    const moved = await people.until(path, { token }, ({ body }) => body.dateChange !== undefined);
    expect(moved.body).toMatchObject({
      businessDate: '2026-11-25',
      dateChange: {
        from: { businessDate: '2026-11-24' },
        to: { businessDate: '2026-11-25' },
        reasons: [{ date: '2026-11-24', now: 'closed', name: STORM }],
      },
    });
    const next = (await people.until('/v1/desk', {}, ({ body }) => body.opensAt > '2026-11-25')).body;
    expect(next).toMatchObject({ open: false, opensAt: '2026-11-25T10:00:00.000+09:00' });
  });

  it('is listed by calendar closures', async () => {
    const env = { JUNBAN_URL: desk.url, JUNBAN_TOKEN: operator };
    const listed = await junban(['calendar', 'closures', '--json'], env);
    expect(listed.code).toBe(0);
    expect(linesOf(listed)).toEqual([
      { closureId: expect.any(String), from: '2026-11-24', to: '2026-11-24', reason: STORM },
    ]);
    const shown = await junban(['calendar', 'closures'], env);
    expect(shown.out).toMatch(/^2026-11-24 {2}台風 \/ Typhoon {2}[0-9a-f-]{36}\n$/);
  });
});
