import kafkajs from 'kafkajs';
import type { EventRecord } from '#contracts';
import { recordsOf } from './records.js';
import { BATCH, serveProducer, workerSettings } from './worker.js';

const { brokers, prefix } = workerSettings();
const producer = new kafkajs.Kafka({ brokers, logLevel: kafkajs.logLevel.NOTHING }).producer({
  idempotent: false,
  createPartitioner:
    () =>
    ({ message }) =>
      message.partition!,
});
await producer.connect();

/** One send in flight for each partition, as the relay has it. */
const sendPartition = async (messages: EventRecord[]): Promise<void> => {
  for (let begin = 0; begin < messages.length; begin += BATCH)
    await producer.send({
      topic: `${prefix}.intake`,
      acks: -1,
      messages: messages.slice(begin, begin + BATCH),
    });
};

serveProducer((count) => {
  const byPartition = [...Map.groupBy(recordsOf(count), ({ partition }) => partition).values()];
  return Promise.resolve(() => Promise.all(byPartition.map(sendPartition)));
});
