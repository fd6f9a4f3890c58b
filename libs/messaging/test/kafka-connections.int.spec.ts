import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { PARTITIONS } from '#contracts';
import { describeOnKafka, until } from '#testing';
import { kafkaClient } from '../src/kafka/kafka-client.js';
import { PartitionLog } from '../src/kafka/relay/partition-log.js';
import { ensureTopics } from '../src/kafka/topics.js';
import { silentLog } from '../src/transport.js';

const sockets = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;

describeOnKafka('a client of Kafka', { brokers: 1 }, (kafka) => {
  it('leaves no connection behind when many ask at once', async () => {
    const before = sockets();
    const client = kafkaClient({ brokers: kafka().brokers, clientId: 'test', log: silentLog });
    const topic = `test-${randomUUID()}`;
    await ensureTopics(client, [topic], { replication: 1, retentionMillis: 60_000 }, silentLog);
    const partitions = Array.from({ length: PARTITIONS }, (_, partition) => partition);
    // Whoever is to lead a new topic may not know of it yet.
    const producer = client.producer({ retry: { retries: 30 } });
    await producer.connect();
    await producer.send({ topic, messages: partitions.map((partition) => ({ partition, value: 'x' })) });
    await producer.disconnect();
    const log = new PartitionLog(client, topic);
    await Promise.all(partitions.map((partition) => log.read(partition, 0)));
    await log.close();
    await until(sockets, (open) => open <= before);
    expect(sockets()).toBeLessThanOrEqual(before);
  });
});
