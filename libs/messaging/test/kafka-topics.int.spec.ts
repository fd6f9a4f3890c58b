import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { PARTITIONS } from '#contracts';
import { describeOnKafka } from '#testing';
import { kafkaClient } from '../src/kafka/kafka-client.js';
import { isNotReady } from '../src/kafka/not-ready.js';
import { ensureTopics } from '../src/kafka/topics.js';
import { silentLog } from '../src/transport.js';
import { KafkaTopics } from './support/kafka-topics.js';
import { until } from './support/until.js';

describeOnKafka('the topics', { brokers: 1 }, (kafka) => {
  it('are made by processes that start together, which find them made by each other', async () => {
    const { brokers } = kafka();
    const prefix = `test-${randomUUID()}`;
    const names = ['a', 'b', 'c', 'd'].map((name) => `${prefix}.${name}`);
    const settings = { replication: 1, retentionMillis: 60_000 };
    const making = Array.from({ length: 8 }, (_, index) => {
      const wanted = [index, index + 1, index + 2].map((place) => names[place % names.length]!);
      const client = kafkaClient({ brokers, clientId: `process-${index}`, log: silentLog });
      const make = () =>
        ensureTopics(client, wanted, settings, silentLog).then(
          () => 'made',
          (error: Error) => (isNotReady(error) ? 'not ready' : error.message),
        );
      return until('topics', make, (seen) => seen !== 'not ready');
    });
    expect(await Promise.all(making)).toEqual(Array(8).fill('made'));
    const topics = new KafkaTopics(brokers);
    for (const name of names) expect(await topics.partitions(name)).toBe(PARTITIONS);
  });
});
