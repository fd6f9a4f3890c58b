import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { InProcessTransport } from '#messaging';
import { loadEditions } from '#policy';
import { publishedBy, SourceService, type TestDatabase, testDatabase, until } from '#testing';
import { eligibilityMigrations } from './store/migrations.js';
import { anInquiry } from './testing/inquiries.js';
import { askPolicy, openForOperators } from './testing/operators.js';

const [FIRST, SECOND, THIRD] = [1, 2, 3].map((number) => `00000000-0000-4000-8000-00000000000${number}`);
const QUESTION = {
  language: 'ja',
  topic: 'operation',
  plan: 'free',
  registeredEmail: 'taro@customer.example',
  receivedAt: '2026-11-24T10:00:00+09:00',
};

describe('what operators ask of the policy', () => {
  let test: TestDatabase;
  let transport: InProcessTransport;
  let app: NestFastifyApplication;
  let ask: ReturnType<typeof askPolicy>;

  beforeAll(async () => {
    test = await testDatabase(eligibilityMigrations, { schema: 'eligibility' });
    const intake = await SourceService.open(test, 'intake');
    transport = new InProcessTransport({ databases: { intake: intake.database }, pollMillis: 20 });
    app = await openForOperators({ database: test.db, transport, editions: loadEditions() });
    ask = askPolicy(app);
    await intake.publish(
      anInquiry({ ticketId: FIRST, turn: 1, plan: 'free', edition: 'en-2024-04-30' }),
      anInquiry({ ticketId: SECOND, turn: 2 }),
      anInquiry({ ticketId: THIRD, turn: 3, plan: 'guest', topic: 'feedback' }),
      anInquiry({ ticketId: FIRST, turn: 4, revision: 2, plan: 'free' }),
    );
    await until(
      () => publishedBy(test.db),
      (seen) => seen.length === 4,
    );
    // As a desk has it that decided before what decisions were made on was kept.
    await test.db.query(
      `UPDATE tickets SET decisions = jsonb_build_array((decisions->0) - 'basis') WHERE ticket_id = $1`,
      [THIRD],
    );
  });
  afterAll(async () => {
    await app.close();
    await transport.close();
    await test.drop();
  });

  it.each([
    ['2024-09-08T23:59:59.999+09:00', 'en-2024-04-30'],
    ['2024-09-08T15:00:00Z', 'ja-2024-09-09'],
  ])('lists the editions, and which one governs at %s', async (at, governing) => {
    const { status, body } = await ask('GET', `?at=${encodeURIComponent(at)}`);
    expect(status).toBe(200);
    expect(body.items.map(({ id, inForce }: { id: string; inForce: boolean }) => [id, inForce])).toEqual([
      ['en-2024-04-30', governing === 'en-2024-04-30'],
      ['ja-2024-09-09', governing === 'ja-2024-09-09'],
    ]);
  });

  it('says which one governs now where no instant is given', async () => {
    const { body } = await ask('GET', '');
    expect(body.items[1]).toMatchObject({ id: 'ja-2024-09-09', inForce: true });
  });

  it('counts outcomes by topic and reason, for turns received in a period', async () => {
    const { body } = await ask('GET', '/outcomes');
    const name = { ja: '不具合・エラー', en: 'Problem or error' };
    const problem = { topic: 'problem', name, accepted: 2, informationNeeded: 0, declined: 1 };
    expect(body.items).toEqual([{ ...problem, reasons: { 'plan-not-entitled': 1 } }]);
    const later = `/outcomes?from=${encodeURIComponent('2030-01-01T00:00:00+09:00')}`;
    expect((await ask('GET', later)).body.items).toEqual([]);
  });

  it('tells what each edition says, topic by topic, in both languages', async () => {
    const { body } = await ask('GET', '/editions');
    const [en, ja] = body.items;
    expect([en.id, ja.id]).toEqual(['en-2024-04-30', 'ja-2024-09-09']);
    const operation = ({ topics }: { topics: { topic: string }[] }) =>
      topics.find(({ topic }) => topic === 'operation');
    const name = { ja: '操作方法', en: 'How to use it' };
    expect(operation(ja)).toEqual({ topic: 'operation', name, scope: 'in', section: '⑤', freePlan: false });
    expect(operation(en)).toMatchObject({ scope: 'in', freePlan: true });
    expect(ja.hours).toMatchObject({ opens: '10:00', closes: '17:00', section: '③' });
    expect([en.clauses, ja.clauses.map(({ id }: { id: string }) => id)]).toEqual([
      [],
      ['activityLog', 'actualScreen'],
    ]);
    expect(ja.information).toContainEqual({
      field: 'details.fileType',
      name: { ja: 'ファイルの種類', en: 'file type' },
      topics: ['new-exchange'],
      connection: 'file',
    });
  });

  it('decides an inquiry by the edition in force at its arrival, or by the one named', async () => {
    expect((await ask('POST', '/decisions', QUESTION)).body).toEqual({
      outcome: 'declined',
      reasons: [{ code: 'plan-not-entitled', section: '②' }],
      missing: [],
      edition: 'ja-2024-09-09',
    });
    const { body } = await ask('POST', '/decisions', { ...QUESTION, edition: 'en-2024-04-30' });
    expect(body).toMatchObject({ outcome: 'accepted', edition: 'en-2024-04-30' });
    const early = await ask('POST', '/decisions', { ...QUESTION, receivedAt: '2020-01-01T00:00:00Z' });
    expect(early.body).toMatchObject({ edition: 'en-2024-04-30', beforeOldest: true });
  });

  it('tells in both languages in what one edition differs from another', async () => {
    const { body } = await ask('GET', '/difference?from=en-2024-04-30&to=ja-2024-09-09');
    expect(body.items).toContainEqual({
      kind: 'outcome',
      about: 'operation',
      text: {
        ja: expect.stringContaining('受付 → 対象外'),
        en: expect.stringContaining('accepted → declined'),
      },
    });
  });

  it('says which stored outcomes an edition would change, which way, and why', async () => {
    const { body } = await ask('GET', '/simulation?edition=ja-2024-09-09');
    expect(body).toEqual({
      edition: 'ja-2024-09-09',
      judged: 3,
      notKept: 1,
      changes: [
        {
          ticketId: FIRST,
          turn: 1,
          revision: 1,
          edition: 'en-2024-04-30',
          from: 'accepted',
          to: 'declined',
          reasons: [{ code: 'plan-not-entitled', section: '②' }],
        },
      ],
    });
  });

  it('goes through the tickets page by page', async () => {
    const judged: number[] = [];
    let next: string | undefined;
    do {
      const after: string = next ? `&after=${next}` : '';
      const { body } = await ask('GET', `/simulation?edition=en-2024-04-30&limit=1${after}`);
      judged.push(body.judged);
      next = body.next;
    } while (next);
    expect(judged).toEqual([2, 1, 0, 0]);
  });

  it('changes nothing by a simulation', async () => {
    const stored = () => test.db.query('SELECT * FROM tickets ORDER BY ticket_id');
    const before = await stored();
    await ask('GET', '/simulation?edition=en-2024-04-30');
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['/simulation?edition=fr-1'],
    ['/difference?from=ja-2024-09-09&to=fr-1'],
    ['/difference?from=fr-1&to=ja-2024-09-09'],
  ])('refuses an edition that nobody knows: %s', async (path) => {
    const { status, body } = await ask('GET', path);
    expect([status, body.type]).toEqual([404, 'urn:junban:problem:edition-unknown']);
    expect(body.remedy).toContain('en-2024-04-30, ja-2024-09-09');
  });

  it.each(['customer', 'agent'] as const)('is not for a %s', async (role) => {
    expect((await askPolicy(app, role)('GET', '')).status).toBe(403);
  });
});
