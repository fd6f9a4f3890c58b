import 'reflect-metadata';
import { ClientKafka } from '@nestjs/microservices';
import { lastValueFrom } from 'rxjs';
import { recordsOf } from './records.js';
import { serveProducer, workerSettings } from './worker.js';

/** Sends under way at a time, as of so many requests. */
const AT_ONCE = 64;

const { brokers, prefix } = workerSettings();
const client = new ClientKafka({ client: { brokers }, producerOnlyMode: true });
await client.connect();

serveProducer((count) => {
  const messages = recordsOf(count).values();
  const sendOnByOne = async () => {
    for (const { key, headers, value } of messages)
      await lastValueFrom(client.emit(`${prefix}.intake`, { key, headers, value }));
  };
  return Promise.resolve(() => Promise.all(Array.from({ length: AT_ONCE }, sendOnByOne)));
});
