import { Database } from '#database';
import { KafkaTransport, Outbox } from '#messaging';
import { anInquiry } from './event.js';
import { sourceMigrations } from './migrations.js';
import { BATCH, serveProducer, workerSettings } from './worker.js';

const { brokers, url, prefix } = workerSettings();
const database = await Database.open({
  url,
  schema: 'intake',
  migrations: sourceMigrations,
  name: 'bench source',
});
await database.migrate();
const transport = new KafkaTransport({ brokers, databases: { intake: database }, replication: 1, prefix });
const outbox = new Outbox('intake');

/** Appends in a transaction of its own that is committed when told: the backlog as it stands after an outage. */
serveProducer(async (count) => {
  const events = Array.from({ length: count }, (_, index) => anInquiry(index + 1));
  const appended = Promise.withResolvers<void>();
  const told = Promise.withResolvers<void>();
  const committed = database.transaction(async (tx) => {
    for (let begin = 0; begin < count; begin += BATCH)
      await outbox.append(tx, events.slice(begin, begin + BATCH));
    appended.resolve();
    await told.promise;
  });
  await appended.promise;
  return async () => {
    told.resolve();
    await committed;
    transport.wake('intake');
  };
});
