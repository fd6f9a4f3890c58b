import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PEOPLE } from '#web';
import { DeskClient, type DeskProcess, startDesk, temporaryDirectory } from '#testing';

const LEFT_AT = Date.parse('2026-11-20T16:58:00+09:00');

describe('npm start -- --demo', () => {
  let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
  let desk: DeskProcess;
  let people: DeskClient;
  beforeAll(async () => {
    directory = await temporaryDirectory();
    desk = await startDesk({ dataDir: directory.path, args: ['--demo'] });
    people = new DeskClient(desk.url);
  });
  afterAll(async () => {
    await desk.end('SIGINT');
    await directory.remove();
  });

  const tokenOf = (subject: string) =>
    people.token({ ...DEMO_PEOPLE.find((person) => person.subject === subject)! });
  const ticketsOf = async (subject: string) =>
    (await people.get('/v1/tickets', { token: await tokenOf(subject) })).body.items as any[];
  const asOperator = async (path: string) => people.get(path, { token: await tokenOf('operator-1') });

  it('leaves the desk open, two minutes before it closes for three days', async () => {
    const now = Date.parse((await people.get('/demo/clock')).body.now);
    expect(now - LEFT_AT).toBeGreaterThanOrEqual(0);
    expect(now - LEFT_AT).toBeLessThan(120_000);
    const { body } = await people.get('/v1/desk');
    expect(body.open).toBe(true);
    const inquiry = { language: 'ja', topic: 'feedback', subject: '色', message: '色を変えたいです。' };
    const preview = { token: await tokenOf('hanako'), body: inquiry };
    expect((await people.post('/v1/previews', preview)).body.expected.businessDate).toBe('2026-11-20');
    await people.put('/demo/clock', { body: { now: '2026-11-20T17:00:00+09:00' } });
    expect((await people.post('/v1/previews', preview)).body.expected).toMatchObject({
      businessDate: '2026-11-24',
      dateRule: 'after-hours',
    });
  });

  it('shows each kind of ticket to the people whom one may be', async () => {
    const statuses = async (subject: string) => (await ticketsOf(subject)).map(({ status }) => status).sort();
    expect(await statuses('taro')).toEqual(['declined', 'in-progress', 'information-needed']);
    expect(await statuses('hanako')).toEqual([
      'answered',
      'answered',
      'declined',
      'in-progress',
      'queued',
      'queued',
    ]);
    expect(await statuses('maike')).toEqual(['answered', 'in-progress', 'question', 'queued', 'queued']);
  });

  it('has a line in both languages, and agents with their hands full', async () => {
    const { items } = (await people.get('/agent/v1/line', { token: await tokenOf('agent-1') })).body;
    const states = (state: string) => items.filter((item: { state: string }) => item.state === state);
    expect(states('in-hand')).toHaveLength(3);
    expect(states('waiting').map(({ language }: { language: string }) => language)).toEqual([
      'ja',
      'en',
      'ja',
      'en',
      'ja',
      'en',
    ]);
    const turns = items.map(({ turn }: { turn: number }) => turn);
    expect(turns).toEqual([...turns].sort((a: number, b: number) => a - b));
    const agents = (await asOperator('/operations/v1/agents')).body.items;
    expect(agents.map(({ status }: { status: string }) => status).sort()).toEqual([
      'available',
      'available',
      'away',
    ]);
    // They are still at work when somebody has looked around for an hour.
    const leased = agents
      .flatMap(({ inHand }: any) => inHand)
      .filter(({ investigationUntil }: any) => !investigationUntil);
    expect(leased.length).toBeGreaterThan(0);
    const until = leased.map(({ leaseUntil }: any) => Date.parse(leaseUntil));
    expect(Math.min(...until)).toBeGreaterThan(Date.now() + 3_600_000);
  });

  it('was lived through in order: nobody was overtaken', async () => {
    const { body } = await asOperator(
      '/operations/v1/compliance?from=2026-11-20T00:00:00%2B09:00&to=2026-11-21T00:00:00%2B09:00',
    );
    expect(body.violations.total).toBe(0);
    expect((await asOperator('/operations/v1/closures')).body.items).toHaveLength(1);
  });

  it('leaves a desk that has been used as it is', async () => {
    const before = await ticketsOf('hanako');
    await desk.end('SIGINT');
    desk = await startDesk({ dataDir: directory.path, args: ['--demo'] });
    people = new DeskClient(desk.url);
    expect(desk.output()).toContain('This desk has tickets already, so --demo leaves it as it is');
    expect(await ticketsOf('hanako')).toHaveLength(before.length);
  });
});
