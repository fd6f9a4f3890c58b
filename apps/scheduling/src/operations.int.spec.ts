import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { InProcessTransport, partitionOf } from '#messaging';
import { publishedBy, SourceService, type TestDatabase, testDatabase, until } from '#testing';
import { schedulingMigrations } from './store/migrations.js';
import { aDecision } from './testing/decisions.js';
import { askOperations, type Asked, openForOperators } from './testing/operators.js';

const PAST_THE_DATA = '2051-01-05T12:00:00.000+09:00';
const { ticketId: TICKET } = aDecision();
const PARTITION = partitionOf(TICKET);
const KEPT = 'outbox, inbox, parked, skipped, turn_days, tickets';
const FORGET = 'UPDATE streams SET sequence = 0, last_id = NULL, published = 0';
const UNKNOWN = '00000000-0000-4000-8000-000000000404';

describe('what operators repair', () => {
  let test: TestDatabase;
  let eligibility: SourceService;
  let transport: InProcessTransport;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    test = await testDatabase(schedulingMigrations, { schema: 'scheduling' });
    eligibility = await SourceService.open(test, 'eligibility');
  });
  beforeEach(async () => {
    await eligibility.database.query(`TRUNCATE outbox; ${FORGET}`);
    await test.db.query(`TRUNCATE ${KEPT} RESTART IDENTITY; ${FORGET}`);
    transport = new InProcessTransport({
      databases: { eligibility: eligibility.database, scheduling: test.db },
      pollMillis: 20,
    });
    app = await openForOperators({ database: test.db, transport });
  });
  afterEach(async () => {
    await app.close();
    await transport.close();
  });
  afterAll(() => test.drop());

  const ask = (...request: Asked) => askOperations(app, ...request);
  const parked = async () => (await ask('GET', 'parked')).body.items;
  const untilParked = (count: number) => until(parked, (items) => items.length === count);
  const held = async () =>
    (await publishedBy(test.db))
      .filter(({ type }) => type === 'junban.turn.held.v1')
      .map(({ data }) => data.parked);
  const readUpTo = (sequence: number) =>
    until(
      async () => (await ask('GET', 'streams')).body.read[PARTITION],
      (stream) => stream.sequence === sequence,
    );

  it('lists parked events page by page, in the order in which they were parked', async () => {
    await eligibility.publish(
      ...[1, 2, 3].map((turn) => aDecision({ turn, revision: turn, receivedAt: PAST_THE_DATA })),
    );
    await untilParked(3);
    const first = await ask('GET', 'parked?limit=2');
    expect(first.body).toMatchObject({
      next: 2,
      items: [
        { source: 'eligibility', sequence: 1, turn: 1, ticketId: TICKET },
        {
          turn: 2,
          error: 'DomainError: no holiday data for 2051-01-05: the calendar covers 1970-01-01 to 2050-12-31',
        },
      ],
    });
    const second = await ask('GET', 'parked?limit=2&after=2');
    expect(second.body).toEqual({ items: [expect.objectContaining({ turn: 3 })] });
  });

  it('keeps an event that fails again parked, and says what fails', async () => {
    await eligibility.publish(aDecision({ receivedAt: PAST_THE_DATA }));
    const [{ id }] = await untilParked(1);
    const { status, body } = await ask('POST', `parked/${id}/retry`);
    expect(status).toBe(409);
    expect(body).toMatchObject({ type: 'urn:junban:problem:still-fails' });
    expect(body.detail).toContain('no holiday data for 2051-01-05');
    expect(await parked()).toHaveLength(1);
  });

  it('refuses to give up the only decision of a turn, which would never be dated', async () => {
    await eligibility.publish(aDecision({ receivedAt: PAST_THE_DATA }));
    const [{ id }] = await untilParked(1);
    const { status, body } = await ask('POST', `parked/${id}/skip`, { reason: 'It is in the way.' });
    expect(status).toBe(409);
    expect(body).toMatchObject({ type: 'urn:junban:problem:skip-without-end' });
    expect(await held()).toEqual([1]);
    expect(await parked()).toHaveLength(1);
  });

  it('gives up a decision on a turn that is dated, ends its hold, and remembers why and by whom', async () => {
    await eligibility.publish(aDecision(), aDecision({ revision: 2, edition: 'Not An Edition' }));
    const [{ id }] = await untilParked(1);
    const skip = () => ask('POST', `parked/${id}/skip`, { reason: 'The edition was mistyped.' });
    const answers = await Promise.all([skip(), skip()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect(await held()).toEqual([1, 0]);
    expect(await parked()).toEqual([]);
    expect(await test.db.query('SELECT id, turn, skipped_by, reason FROM skipped')).toEqual([
      { id, turn: 1, skipped_by: 'operator-1', reason: 'The edition was mistyped.' },
    ]);
  });

  it.each(['retry', 'skip'])('answers 404 to the %s of what is not parked', async (act) => {
    const { status, body } = await ask('POST', `parked/${UNKNOWN}/${act}`, { reason: 'None.' });
    expect([status, body.type]).toEqual([404, 'urn:junban:problem:parked-not-found']);
  });

  it('shows where its streams stand, and which one is stopped by what', async () => {
    await eligibility.publish(aDecision(), aDecision({ turn: 2, revision: 2 }));
    await readUpTo(2);
    await eligibility.database.query(
      `UPDATE outbox SET sequence = 9 WHERE sequence = 2; UPDATE streams SET sequence = 9, published = 2 WHERE partition = ${PARTITION}`,
    );
    const body = await until(
      async () => (await ask('GET', 'streams')).body,
      ({ read }) => read[PARTITION].stopped?.reason === 'gap',
    );
    expect(body.service).toBe('scheduling');
    expect([body.own, body.read]).toMatchObject([{ length: 12 }, { length: 12 }]);
    expect(body.own[PARTITION]).toMatchObject({ partition: PARTITION, epoch: 1, sequence: 2 });
    expect(body.read[PARTITION]).toMatchObject({ source: 'eligibility', epoch: 1, sequence: 2, lag: 7 });
    const metrics = (await app.inject({ method: 'GET', url: '/metrics' })).body;
    const reader = `{service="scheduling",source="eligibility",partition="${PARTITION}"}`;
    for (const line of [
      `junban_outbox_sequence{service="scheduling",partition="${PARTITION}"} 2`,
      `junban_inbox_sequence${reader} 2`,
      `junban_inbox_lag_events${reader} 7`,
      'junban_events_parked{service="scheduling"} 0',
    ])
      expect(metrics).toContain(line);
    const ready = await app.inject({ method: 'GET', url: '/health/ready' });
    const shown = { stops: [{ reason: 'gap' }], lag: { eligibility: 7 } };
    expect([ready.statusCode, ready.json().checks['scheduling.streams']]).toMatchObject([200, shown]);
  });

  it('sets back what counts as published, and the transport brings it again', async () => {
    await eligibility.publish(aDecision(), aDecision({ turn: 2, revision: 2 }));
    const published = () =>
      until(
        async () => (await ask('GET', 'streams')).body.own[PARTITION],
        ({ published: reached }) => reached === 2,
      );
    await until(
      () => publishedBy(test.db),
      (all) => all.length === 2,
    );
    await test.db.query('UPDATE streams SET published = sequence');
    const { status, body } = await ask('POST', `streams/${PARTITION}/replay`, { from: 2 });
    expect([status, body]).toEqual([200, { partition: PARTITION, epoch: 1, from: 2, to: 2 }]);
    expect(await test.db.query(`SELECT published FROM streams WHERE partition = ${PARTITION}`)).toEqual([
      { published: 1 },
    ]);
    await test.db.query('UPDATE streams SET published = sequence');
    await published();
  });

  it.each([
    ['nothing from there on is published', { from: 3 }, 409, 'not-published'],
    ['the outbox has forgotten it', { from: 1 }, 409, 'not-kept'],
    ['it is before the first', { from: 0 }, 400, 'invalid-input'],
    ['it is no number', { from: 'all' }, 400, 'invalid-input'],
  ])('refuses a replay where %s', async (_, body, status, type) => {
    await eligibility.publish(aDecision(), aDecision({ turn: 2, revision: 2 }));
    await until(
      () => publishedBy(test.db),
      (all) => all.length === 2,
    );
    await test.db.query('UPDATE streams SET published = sequence; DELETE FROM outbox WHERE sequence = 1');
    const answer = await ask('POST', `streams/${PARTITION}/replay`, body);
    expect([answer.status, answer.body.type]).toEqual([status, `urn:junban:problem:${type}`]);
    expect(await test.db.query(`SELECT published FROM streams WHERE partition = ${PARTITION}`)).toEqual([
      { published: 2 },
    ]);
  });

  it.each(['12', '-1', 'x'])('refuses partition %s, which there is none of', async (partition) => {
    const { status } = await ask('POST', `streams/${partition}/replay`, { from: 1 });
    expect(status).toBe(400);
  });

  it('tells of its tickets in the order of their ids, with what is parked of them', async () => {
    const others = [2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
    await eligibility.publish(
      aDecision(),
      aDecision({ ticketId: others[0], turn: 2 }),
      aDecision({ ticketId: others[1], turn: 3, receivedAt: PAST_THE_DATA }),
    );
    await untilParked(1);
    await until(
      () => publishedBy(test.db),
      (all) => all.length === 3,
    );
    const first = (await ask('GET', 'ledger?limit=2')).body;
    expect(first).toEqual({
      next: others[0],
      items: [
        { ticketId: TICKET, partition: PARTITION, turns: [{ turn: 1, dates: ['2026-11-24'] }] },
        {
          ticketId: others[0],
          partition: partitionOf(others[0]!),
          turns: [{ turn: 2, dates: ['2026-11-24'] }],
        },
      ],
    });
    const { body } = await ask('GET', `ledger?limit=2&after=${first.next}`);
    expect(body).toEqual({
      items: [{ ticketId: others[1], partition: partitionOf(others[1]!), turns: [{ turn: 3, parked: 1 }] }],
    });
  });
});
