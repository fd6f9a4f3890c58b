import type { EventRecord } from '#contracts';
import type { Database } from '#database';
import { InProcessTransport, Outbox } from '#messaging';
import { testDatabase } from '#testing';
import { openTestEpoch } from './open-test-epoch.js';
import { CONSUMER_SESSIONS, type TransportHarness } from './harness.js';
import { Tallies1700000000000 } from './tally-store.js';

const NOTHING_YET = `TRUNCATE outbox, inbox, parked, tallies, calendars;
  UPDATE streams SET epoch = 1, sequence = 0, last_id = NULL, published = 0`;

/** Services of one process that read each other's outboxes through the library. */
export async function inProcessHarness(): Promise<TransportHarness> {
  const migrations = [Tallies1700000000000];
  const database = await testDatabase(migrations, { schema: 'assignment' });
  const { db: observer } = database;
  const openSource = async (schema: string) => {
    const source = await database.open({ schema });
    await source.migrate();
    return source;
  };
  const eligibility = await openSource('eligibility');
  const scheduling = await openSource('scheduling');
  const openConsumer = () => database.open({ name: CONSUMER_SESSIONS, poolSize: 8 });
  const transports: InProcessTransport[] = [];
  const wake = () => transports.forEach((transport) => transport.wake('eligibility'));
  const outbox = new Outbox('eligibility');
  return {
    observer,
    consumer: await openConsumer(),
    openConsumer,
    openTransport: () => {
      const transport = new InProcessTransport({ databases: { eligibility, scheduling }, pollMillis: 20 });
      transports.push(transport);
      return transport;
    },
    publish: async (events) => {
      const published = await eligibility.transaction((tx) => outbox.append(tx, events));
      wake();
      return published;
    },
    openEpoch: async (wish) => {
      const transport = new InProcessTransport({ databases: { eligibility } });
      const opened = await openTestEpoch(eligibility, transport, wish);
      wake();
      await transport.close();
      return opened;
    },
    deliver: async (records) => {
      const bySource = Map.groupBy(records, ({ headers }) => headers.ce_source!.split('/')[2]);
      for (const [source, group] of bySource)
        await put(source === 'scheduling' ? scheduling : eligibility, group);
      wake();
    },
    reset: async () => {
      transports.length = 0;
      await Promise.all([eligibility, scheduling, observer].map((database) => database.query(NOTHING_YET)));
    },
    close: () => database.drop(),
  };
}

/** Puts records in the place where the source's outbox would have them, and has them read again from there on. */
async function put(source: Database, records: EventRecord[]): Promise<void> {
  await source.transaction(async (tx) => {
    for (const { partition, headers: ce, value } of records) {
      const [, , , epoch] = ce.ce_source!.split('/');
      await tx.query(
        `INSERT INTO outbox (partition, epoch, sequence, id, type, ticket_id, turn, time, data, previous)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (partition, epoch, sequence) DO UPDATE SET id = excluded.id, type = excluded.type,
           ticket_id = excluded.ticket_id, data = excluded.data, previous = excluded.previous`,
        [
          partition,
          epoch,
          ce.ce_sequence,
          ce.ce_id,
          ce.ce_type,
          ce.ce_subject,
          ce.ce_turn,
          ce.ce_time,
          value,
          ce.ce_previous,
        ],
      );
      await tx.query(
        `UPDATE streams SET epoch = $2, sequence = CASE epoch WHEN $2 THEN greatest(sequence, $3) ELSE $3 END,
           published = CASE epoch WHEN $2 THEN least(published, $3 - 1) ELSE $3 - 1 END WHERE partition = $1`,
        [partition, epoch, ce.ce_sequence],
      );
    }
  });
}
