import kafkajs, { type Admin } from 'kafkajs';
import { type EventRecord, PARTITIONS } from '#contracts';
import { until } from './until.js';
import { PartitionLog } from '../../src/kafka/relay/partition-log.js';

const clientOf = (brokers: string[]) =>
  new kafkajs.Kafka({ brokers, logLevel: kafkajs.logLevel.NOTHING, retry: { retries: 10 } });

/** What a test does to Kafka behind the back of the transport. */
export class KafkaTopics {
  constructor(private readonly brokers: string[]) {}

  async admin<R>(work: (admin: Admin) => Promise<R>): Promise<R> {
    const admin = clientOf(this.brokers).admin();
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.disconnect();
    }
  }

  async create(
    topics: string[],
    { partitions = PARTITIONS, replication = 1 }: { partitions?: number; replication?: number } = {},
  ): Promise<void> {
    await this.admin(async (admin) => {
      await admin.createTopics({
        waitForLeaders: false,
        topics: topics.map((topic) => ({
          topic,
          numPartitions: partitions,
          replicationFactor: replication,
        })),
      });
      await until(
        'topics with leaders',
        () => admin.fetchTopicMetadata({ topics }).catch(() => undefined),
        (seen) => Boolean(seen?.topics.every((topic) => topic.partitions.every(({ leader }) => leader >= 0))),
      );
      // A leader that is named may not know of it yet.
      for (const topic of topics)
        await until(
          'leaders that answer',
          () => admin.fetchTopicOffsets(topic).catch(() => undefined),
          (seen) => seen !== undefined,
        );
    });
  }

  /** How many partitions a topic has. */
  async partitions(topic: string): Promise<number> {
    const { topics } = await this.admin((admin) => admin.fetchTopicMetadata({ topics: [topic] }));
    return topics[0]!.partitions.length;
  }

  /** Forgets all records; the topic begins at offset 0 again. */
  async recreate(topic: string): Promise<void> {
    await this.admin(async (admin) => {
      await admin.deleteTopics({ topics: [topic] });
      await until(
        'no topic',
        () => admin.listTopics(),
        (seen) => !seen.includes(topic),
      );
    });
    await this.create([topic]);
  }

  /** Puts records as they are into a topic. */
  async put(topic: string, records: EventRecord[]): Promise<void> {
    const producer = clientOf(this.brokers).producer({
      createPartitioner:
        () =>
        ({ message }) =>
          message.partition!,
    });
    await producer.connect();
    const messages = records.map(({ partition, key, headers, value }) => ({
      partition,
      key,
      headers,
      value,
    }));
    await producer.send({ topic, acks: -1, messages });
    await producer.disconnect();
  }

  /** All records of a partition, in order. */
  async records(topic: string, partition: number): Promise<EventRecord[]> {
    const log = new PartitionLog(clientOf(this.brokers), topic);
    try {
      // A broker needs a moment to lead a topic that was just made.
      const end = await until(
        'an end',
        () => log.end(partition).catch(unlessNotYetLed),
        (seen) => seen !== undefined,
      );
      const found: EventRecord[] = [];
      for (let next = await log.beginning(partition); next < end!;) {
        const placed = await log.read(partition, next);
        found.push(...placed.map(({ record }) => record));
        next = placed.at(-1)!.offset + 1;
      }
      return found;
    } finally {
      await log.close();
    }
  }
}

const unlessNotYetLed = (error: Error & { type?: string }): undefined => {
  if (error.type !== 'NOT_LEADER_FOR_PARTITION') throw error;
};
