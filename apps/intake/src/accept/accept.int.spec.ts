import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { CommitUnknown, type Database, type Tx } from '#database';
import { Outbox } from '#messaging';
import { Problem } from '#platform';
import { testDatabase, type TestDatabase } from '#testing';
import { intakeMigrations } from '../store/migrations.js';
import { nobodyListens } from '../testing/app.js';
import { deskRules } from '../testing/desk-rules.js';
import { aFeedback } from '../testing/inquiries.js';
import { aRequest } from '../testing/requests.js';
import { AcceptTickets } from './accept-tickets.js';

let server: TestDatabase;
let database: Database;

const acceptance = (over: Partial<ConstructorParameters<typeof AcceptTickets>[0]> = {}) =>
  new AcceptTickets({
    database,
    outbox: new Outbox('intake'),
    transport: nobodyListens,
    desk: deskRules,
    ...over,
  });

const codeOf = (error: unknown) => (error instanceof Problem ? error.code : error);
const outcomes = async (promises: Promise<{ turn: number }>[]) =>
  (await Promise.allSettled(promises)).map((one) =>
    one.status === 'fulfilled' ? 'taken' : codeOf(one.reason),
  );

interface Stored {
  turn: number;
  ticket_id: string;
  received: string;
}
const stored = () =>
  database.query<Stored>(
    `SELECT turns.turn, ticket_id, facts->'turns'->0->'inquiry'->>'receivedAt' AS received
       FROM turns JOIN tickets USING (ticket_id) ORDER BY turns.turn`,
  );

/** A database whose transactions run through a hook first. */
const withHook = (before: (tx: Tx) => Promise<void>): Database =>
  Object.assign(Object.create(database) as Database, {
    transaction: <R>(work: (tx: Tx) => Promise<R>) =>
      database.transaction(async (tx) => {
        const result = await work(tx);
        await before(tx);
        return result;
      }),
  });

beforeAll(async () => {
  Logger.overrideLogger(false);
  server = await testDatabase(intakeMigrations);
  database = server.db;
});
afterAll(() => server.drop());

describe('taking turns', () => {
  it('gives gap-free numbers to 64 customers at a time, at two replicas, in the order of the commits', async () => {
    const replicas = [acceptance({ limits: { batch: 7, queue: 5000 } }), acceptance()];
    const sent = await Promise.all(
      Array.from({ length: 64 }, async (_, customer) => {
        const turns: number[] = [];
        for (let n = 0; n < 5; n++) turns.push((await replicas[customer % 2]!.submit(aRequest())).turn);
        return turns;
      }),
    );
    const turns = sent.flat().sort((a, b) => a - b);
    expect(turns).toEqual(Array.from({ length: 320 }, (_, index) => index + 1));
    for (const own of sent) expect(own).toEqual([...own].sort((a, b) => a - b));

    const rows = await stored();
    expect(rows.map(({ turn }) => turn)).toEqual(turns);
    expect(rows.map(({ received }) => received)).toEqual(rows.map(({ received }) => received).sort());
  });

  it('publishes each accepted ticket once, in the order of the turns of its stream', async () => {
    const events = await database.query<{ partition: number; turn: number }>(
      'SELECT partition, turn FROM outbox ORDER BY partition, sequence',
    );
    expect(events).toHaveLength((await stored()).length);
    for (const partition of new Set(events.map((event) => event.partition))) {
      const turns = events.filter((event) => event.partition === partition).map(({ turn }) => turn);
      expect(turns).toEqual([...turns].sort((a, b) => a - b));
    }
  });

  it('never lets the time of arrival go back with the clock', async () => {
    const first = await acceptance().submit(aRequest());
    const jumpedBack = Object.assign(Object.create(database) as Database, {
      businessNow: async (tx: Tx) => (await database.businessNow(tx)).minus({ hours: 2 }),
    });
    const second = await acceptance({ database: jumpedBack }).submit(aRequest());
    expect(second.turn).toBe(first.turn + 1);
    expect(second.receivedAt).toBe(first.receivedAt);
  });
});

describe('an Idempotency-Key', () => {
  it('folds twins of one batch into one ticket', async () => {
    const key = randomUUID();
    const accept = acceptance();
    const [one, other] = await Promise.all([
      accept.submit(aRequest(aFeedback(), key)),
      accept.submit(aRequest(aFeedback(), key)),
    ]);
    expect(other).toEqual(one);
  });

  it('gives the same answer later, at another replica too', async () => {
    const key = randomUUID();
    const first = await acceptance().submit(aRequest(aFeedback(), key));
    const before = (await stored()).length;
    const again = await acceptance().submit(aRequest(aFeedback(), key));
    expect(again).toEqual(first);
    expect(await stored()).toHaveLength(before);
  });

  it('refuses another body, within the batch and later, and takes its neighbours', async () => {
    const key = randomUUID();
    const accept = acceptance();
    const other = aFeedback({ message: 'もう一つあります。' });
    const result = await outcomes([
      accept.submit(aRequest(aFeedback(), key)),
      accept.submit(aRequest(other, key)),
      accept.submit(aRequest()),
    ]);
    expect(result).toEqual(['taken', 'idempotency-key-reused', 'taken']);
    expect(await outcomes([accept.submit(aRequest(other, key))])).toEqual(['idempotency-key-reused']);
  });

  it('is free again after 7 days', async () => {
    const key = randomUUID();
    const first = await acceptance().submit(aRequest(aFeedback(), key));
    await database.query(
      `UPDATE idempotency SET created_at = now() - interval '7 days 1 second' WHERE key = $1`,
      [key],
    );
    const later = await acceptance().submit(aRequest(aFeedback({ message: '別の件です。' }), key));
    expect(later.turn).toBe(first.turn + 1);
  });

  it('is removed after 7 days', async () => {
    await database.query(`UPDATE idempotency SET created_at = now() - interval '8 days'`);
    await acceptance().submit(aRequest());
    await until(async () => (await database.query('SELECT 1 FROM idempotency')).length === 0);
  });
});

describe('when something fails', () => {
  it('harms no neighbour of a request that cannot be stored', async () => {
    const accept = acceptance();
    const before = (await stored()).length;
    const bad = aRequest(aFeedback({ message: 'a\0b' }));
    const result = await outcomes([aRequest(), bad, aRequest(), aRequest()].map((one) => accept.submit(one)));
    expect(result).toEqual(['taken', 'not-storable', 'taken', 'taken']);
    const rows = await stored();
    expect(rows).toHaveLength(before + 3);
    expect(rows.at(-1)!.turn).toBe(rows.length);
  });

  it('stores nothing when the connection is lost before the commit, and asks to come again', async () => {
    const before = await stored();
    const dying = withHook(async (tx) => {
      await tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
    });
    expect(await outcomes([acceptance({ database: dying }).submit(aRequest())])).toEqual(['unavailable']);
    expect(await stored()).toEqual(before);
  });

  it('takes a batch once whose session was ended in the middle of its commit', async () => {
    await database.query('CREATE SEQUENCE commits');
    await database.query(`
      CREATE FUNCTION end_first_session() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF nextval('commits') = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()), pg_sleep(10); END IF;
        RETURN NULL;
      END $$`);
    await database.query(`
      CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON tickets DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION end_first_session()`);
    await expectTakenOnce(acceptance());
    await database.query('DROP TRIGGER at_commit ON tickets');
  });

  it('finds a batch that was stored although the answer to its commit was lost', async () => {
    let lost = 0;
    const losing = Object.assign(Object.create(database) as Database, {
      transaction: async <R>(work: (tx: Tx) => Promise<R>) => {
        const result = await database.transaction(work);
        if (lost++ === 0) throw new CommitUnknown(new Error('the connection went away'));
        return result;
      },
    });
    await expectTakenOnce(acceptance({ database: losing }));
  });

  it('refuses more than it can hold with 503, and finishes what it holds when it closes', async () => {
    const accept = acceptance({ limits: { batch: 2, queue: 3 } });
    const promises = Array.from({ length: 5 }, () => accept.submit(aRequest()));
    const closed = accept.close();
    const late = accept.submit(aRequest());
    expect(await outcomes([...promises, late])).toEqual(['taken', 'taken', 'taken', 'busy', 'busy', 'busy']);
    await closed;
  });
});

async function expectTakenOnce(accept: AcceptTickets): Promise<void> {
  const before = (await stored()).length;
  const answers = await Promise.all([accept.submit(aRequest()), accept.submit(aRequest())]);
  const rows = (await stored()).slice(before);
  expect(rows.map(({ turn, ticket_id }) => ({ turn, ticketId: ticket_id }))).toEqual(
    answers.map(({ turn, ticketId }) => ({ turn, ticketId })),
  );
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10));
}
