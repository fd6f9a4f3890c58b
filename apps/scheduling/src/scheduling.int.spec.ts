import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { InProcessTransport } from '#messaging';
import {
  everythingIn,
  publishedBy,
  runConsumer,
  type RunningConsumer,
  SourceService,
  type Stated,
  type TestDatabase,
  testDatabase,
  until,
} from '#testing';
import { SCHEDULING_CONSUMER, SchedulingModule } from './scheduling.module.js';
import { schedulingMigrations } from './store/migrations.js';
import { aDecision } from './testing/decisions.js';

const SECOND = '00000000-0000-4000-8000-000000000002';
const PAST_THE_DATA = '2051-01-05T12:00:00.000+09:00';

const shown = (stated: Stated[]) =>
  stated.map(({ type, turn, data }) => [type, turn, data.businessDate ?? data.parked]);

describe('scheduling, from a decision to the business date', () => {
  let test: TestDatabase;
  let eligibility: SourceService;
  let transport: InProcessTransport;
  let running: RunningConsumer;

  const published = (count: number) =>
    until(
      () => publishedBy(test.db),
      (seen) => seen.length >= count,
    );

  beforeAll(async () => {
    test = await testDatabase(schedulingMigrations, { schema: 'scheduling' });
    eligibility = await SourceService.open(test, 'eligibility');
  });
  beforeEach(async () => {
    const forget = 'UPDATE streams SET sequence = 0, last_id = NULL, published = 0';
    await eligibility.database.query(`TRUNCATE outbox; ${forget}`);
    await test.db.query(`TRUNCATE outbox, inbox, parked, turn_days, tickets; ${forget}`);
    transport = new InProcessTransport({ databases: { eligibility: eligibility.database }, pollMillis: 20 });
    const ports = { database: test.db, transport };
    running = await runConsumer(SchedulingModule.forPorts(ports), SCHEDULING_CONSUMER);
  });
  afterEach(async () => {
    await running.close();
    await transport.close();
  });
  afterAll(() => test.drop());

  it('dates each accepted turn once, and what is sent again changes nothing', async () => {
    await eligibility.publish(
      aDecision({ outcome: 'information-needed' }),
      aDecision({ revision: 2 }),
      aDecision({ revision: 3 }),
      aDecision({ turn: 2, revision: 4, outcome: 'declined' }),
    );
    const first = await published(1);
    await eligibility.replay();
    // On the same stream: once it is dated, everything sent again before it has been dealt with.
    await eligibility.publish(
      aDecision({ turn: 3, revision: 5, receivedAt: '2026-11-24T17:00:00.000+09:00' }),
    );
    const all = await published(2);
    expect(all.slice(0, 1)).toEqual(first);
    expect(shown(all)).toEqual([
      ['junban.turn.dated.v1', 1, '2026-11-24'],
      ['junban.turn.dated.v1', 3, '2026-11-25'],
    ]);
    expect(running.consumer.stops()).toEqual([]);
  });

  it('states the version of the calendar that it has locked', async () => {
    await test.db.query('UPDATE calendar SET version = 7');
    await eligibility.publish(aDecision());
    const [dated] = await published(1);
    await test.db.query('UPDATE calendar SET version = 1');
    expect(dated!.data).toMatchObject({ calendarVersion: 7 });
  });

  it('waits for a change of the calendar under way, and dates by what came of it', async () => {
    await test.db.transaction(async (tx) => {
      await tx.query('UPDATE calendar SET version = 8');
      await eligibility.publish(aDecision());
      await until(
        () =>
          test.db.query(
            `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          ),
        (waiting) => waiting.length > 0,
      );
      expect(await publishedBy(test.db)).toEqual([]);
    });
    const [dated] = await published(1);
    await test.db.query('UPDATE calendar SET version = 1');
    expect(dated!.data).toMatchObject({ calendarVersion: 8 });
  });

  it('parks an arrival past the holiday data, holds its turn, and dates the others', async () => {
    await eligibility.publish(
      aDecision({ receivedAt: PAST_THE_DATA }),
      aDecision({ turn: 2, revision: 2 }),
      aDecision({ ticketId: SECOND, turn: 3 }),
    );
    expect(shown(await published(3))).toEqual([
      ['junban.turn.held.v1', 1, 1],
      ['junban.turn.dated.v1', 2, '2026-11-24'],
      ['junban.turn.dated.v1', 3, '2026-11-24'],
    ]);
    expect(await running.consumer.listParked()).toMatchObject([
      {
        turn: 1,
        error: 'DomainError: no holiday data for 2051-01-05: the calendar covers 1970-01-01 to 2050-12-31',
      },
    ]);
    expect(running.consumer.stops()).toEqual([]);
  });

  it('keeps dates and arrivals, and nothing else of the decision', async () => {
    await eligibility.publish(aDecision({ language: 'en', edition: 'en-2024-04-30' }));
    await published(1);
    const stored = await everythingIn(test.db);
    expect(stored).toContain('2026-11-24');
    expect(stored).not.toContain('en-2024-04-30');
  });
});
