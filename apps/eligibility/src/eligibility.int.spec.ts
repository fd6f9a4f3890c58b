import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { InProcessTransport } from '#messaging';
import { type Editions, loadEditions } from '#policy';
import {
  everythingIn,
  publishedBy,
  runConsumer,
  type RunningConsumer,
  SourceService,
  type TestDatabase,
  testDatabase,
  until,
} from '#testing';
import { ELIGIBILITY_CONSUMER, EligibilityModule } from './eligibility.module.js';
import { eligibilityMigrations } from './store/migrations.js';
import { anInquiry, WRITTEN } from './testing/inquiries.js';

const SECOND = '00000000-0000-4000-8000-000000000002';
const editions = loadEditions();
const olderDeployment: Editions = new Map([...editions].filter(([id]) => id !== 'ja-2024-09-09'));

describe('eligibility, from an inquiry to its decision', () => {
  let test: TestDatabase;
  let intake: SourceService;
  let transport: InProcessTransport;
  let running: RunningConsumer;

  const start = async (known: Editions = editions) => {
    transport = new InProcessTransport({ databases: { intake: intake.database }, pollMillis: 20 });
    const ports = { database: test.db, transport, editions: known };
    running = await runConsumer(EligibilityModule.forPorts(ports), ELIGIBILITY_CONSUMER);
  };
  const stop = async () => {
    await running.close();
    await transport.close();
  };
  const published = (count: number) =>
    until(
      () => publishedBy(test.db),
      (seen) => seen.length >= count,
    );

  beforeAll(async () => {
    test = await testDatabase(eligibilityMigrations, { schema: 'eligibility' });
    intake = await SourceService.open(test, 'intake');
  });
  beforeEach(async () => {
    const forget = 'UPDATE streams SET sequence = 0, last_id = NULL, published = 0';
    await intake.database.query(`TRUNCATE outbox; ${forget}`);
    await test.db.query(`TRUNCATE outbox, inbox, parked, tickets; ${forget}`);
  });
  afterEach(() => stop());
  afterAll(() => test.drop());

  it('decides each revision once, and what is sent again changes nothing', async () => {
    await start();
    const incomplete = { content: { ...WRITTEN, details: {} } };
    await intake.publish(anInquiry(incomplete), anInquiry({ revision: 2 }));
    const first = await published(2);
    expect(first.map(({ data }) => [data.revision, data.outcome])).toEqual([
      [1, 'information-needed'],
      [2, 'accepted'],
    ]);

    await intake.replay();
    // On the same stream: once it is decided, everything sent again before it has been dealt with.
    await intake.publish(anInquiry({ turn: 3, revision: 3, topic: 'tax' }));
    const all = await published(3);
    expect(all.slice(0, 2)).toEqual(first);
    expect(all.slice(2).map(({ turn, data }) => [turn, data.outcome])).toEqual([[3, 'declined']]);
  });

  it('decides a statement once even if intake published it as two events', async () => {
    await start();
    await intake.publish(anInquiry(), anInquiry(), anInquiry({ turn: 2, revision: 2 }));
    expect((await published(2)).map(({ turn }) => turn)).toEqual([1, 2]);
  });

  it('waits for an edition that is not known here yet, and parks nothing', async () => {
    await start(olderDeployment);
    await intake.publish(anInquiry(), anInquiry({ turn: 2, revision: 2, edition: 'en-2024-04-30' }));
    await intake.publish(anInquiry({ ticketId: SECOND, turn: 3, edition: 'en-2024-04-30' }));
    const [stop1] = await until(
      () => running.consumer.stops(),
      (stops) => stops.length > 0,
    );
    expect(stop1).toMatchObject({
      source: 'intake',
      reason: 'not-yet-known',
      detail: 'waiting for policy edition ja-2024-09-09',
    });
    expect((await published(1)).map(({ turn }) => turn)).toEqual([3]);
    expect(await running.consumer.listParked()).toEqual([]);

    await stop();
    await start(editions);
    expect((await published(3)).map(({ turn, data }) => [turn, data.outcome])).toEqual([
      [1, 'accepted'],
      [2, 'accepted'],
      [3, 'accepted'],
    ]);
    expect(running.consumer.stops()).toEqual([]);
  });

  it('parks an inquiry about a topic that no policy has, holds its turn, and goes on', async () => {
    await start();
    await intake.publish(anInquiry({ topic: 'weather' }), anInquiry({ turn: 2, revision: 2 }));
    expect((await published(2)).map(({ type, turn, data }) => [type, turn, data.parked])).toEqual([
      ['junban.turn.held.v1', 1, 1],
      ['junban.inquiry.decided.v1', 2, undefined],
    ]);
  });

  it('stores nothing of what customers write', async () => {
    await start();
    await intake.publish(
      anInquiry(),
      {
        type: 'junban.message.added.v1',
        ticketId: anInquiry().ticketId,
        turn: 1,
        time: '2026-11-24T11:00:00.000+09:00',
        data: {
          revision: 2,
          messageId: '10000000-0000-4000-8000-000000000002',
          sentAt: '2026-11-24T11:00:00.000+09:00',
          content: { body: '追伸です。' },
        },
      },
      anInquiry({ turn: 2, revision: 3 }),
    );
    await published(2);
    const stored = await everythingIn(test.db);
    expect(stored).toContain('ja-2024-09-09');
    const { environment, details, emailVerified: _flag, ...words } = WRITTEN;
    for (const text of ['追伸です。', ...Object.values({ ...environment, ...details, ...words })])
      expect(stored).not.toContain(text);
  });
});
