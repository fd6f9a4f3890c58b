import type { EventRecord } from '#contracts';
import { type BrokerClient, type ClusterClient, clusterOf } from '../kafkajs-internals.js';
import { METADATA_MAX_AGE } from '../kafka-client.js';
import { recordOf } from '../record-of.js';
import type { Kafka } from 'kafkajs';

/** A record at its place in Kafka. */
export interface PlacedRecord {
  offset: number;
  record: EventRecord;
}

const READ_UNCOMMITTED = 0;
const END = -1;
const BEGINNING = -2;
const MOST_BYTES = 1024 * 1024;

/** Looks into the partitions of one topic, one by one: trouble with one is no trouble of the others. */
export class PartitionLog {
  private readonly cluster: ClusterClient;

  constructor(
    kafka: Kafka,
    private readonly topic: string,
  ) {
    this.cluster = clusterOf(kafka, METADATA_MAX_AGE);
  }

  /** The offset that the next record will have. */
  end(partition: number): Promise<number> {
    return this.offsetAt(partition, END);
  }

  /** The offset of the oldest record that is kept. */
  beginning(partition: number): Promise<number> {
    return this.offsetAt(partition, BEGINNING);
  }

  /** Some records from an offset on, in order; the offset must be within the log. */
  read(partition: number, offset: number): Promise<PlacedRecord[]> {
    return this.ask(partition, async (leader) => {
      const { responses } = await leader.fetch({
        isolationLevel: READ_UNCOMMITTED,
        maxWaitTime: 1_000,
        minBytes: 1,
        maxBytes: MOST_BYTES,
        topics: [
          {
            topic: this.topic,
            partitions: [{ partition, fetchOffset: String(offset), maxBytes: MOST_BYTES }],
          },
        ],
      });
      const messages = responses.flatMap(({ partitions }) => partitions).flatMap((found) => found.messages);
      return messages
        .filter((message) => !message.isControlRecord && Number(message.offset) >= offset)
        .map((message) => ({ offset: Number(message.offset), record: recordOf(partition, message) }));
    });
  }

  async close(): Promise<void> {
    await this.cluster.disconnect();
  }

  private offsetAt(partition: number, timestamp: number): Promise<number> {
    return this.ask(partition, async (leader) => {
      const { responses } = await leader.listOffsets({
        isolationLevel: READ_UNCOMMITTED,
        topics: [{ topic: this.topic, partitions: [{ partition, timestamp }] }],
      });
      return Number(responses[0]!.partitions[0]!.offset);
    });
  }

  private async ask<R>(partition: number, question: (leader: BrokerClient) => Promise<R>): Promise<R> {
    await this.cluster.connect();
    await this.cluster.addTargetTopic(this.topic);
    await this.cluster.refreshMetadataIfNecessary();
    try {
      return await question(await this.leaderOf(partition));
    } catch (error) {
      // Leaders move; whoever asks again is to find the new one.
      await this.cluster.refreshMetadata();
      throw error;
    }
  }

  private leaderOf(partition: number): Promise<BrokerClient> {
    const known = this.cluster.findTopicPartitionMetadata(this.topic);
    const { leader: nodeId = -1 } = known.find(({ partitionId }) => partitionId === partition) ?? {};
    if (nodeId === -1) throw new Error(`partition ${partition} of ${this.topic} has no leader`);
    return this.cluster.findBroker({ nodeId });
  }
}
