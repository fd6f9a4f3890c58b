import kafkajs from 'kafkajs';
import { consumerIsReady, serveConsumer, workerSettings } from './worker.js';

const { brokers, prefix } = workerSettings();
const count = serveConsumer();
const consumer = new kafkajs.Kafka({ brokers, logLevel: kafkajs.logLevel.NOTHING }).consumer({
  groupId: `${prefix}.raw`,
  maxWaitTimeInMs: 300,
});
await consumer.connect();
await consumer.subscribe({ topics: [`${prefix}.intake`], fromBeginning: true });
await consumer.run({
  partitionsConsumedConcurrently: 4,
  eachBatchAutoResolve: false,
  eachBatch: async (payload) => {
    payload.resolveOffset(payload.batch.lastOffset());
    await payload.commitOffsetsIfNecessary();
    await payload.heartbeat();
    count(payload.batch.messages.length);
  },
});
consumerIsReady();
