import { createRequire } from 'node:module';
import type { Kafka } from 'kafkajs';

const require = createRequire(import.meta.url);

/** What a broker says of a partition; without a leader, `leader` is -1. */
export interface PartitionMetadata {
  partitionId: number;
  leader: number;
  partitionErrorCode: number;
}

interface TopicMetadata {
  topic: string;
  partitionMetadata: PartitionMetadata[];
}

/** A record as kafkajs decodes it. */
export interface FetchedMessage {
  offset: string;
  key: Buffer | null;
  value: Buffer | null;
  headers?: Record<string, Buffer | string | (Buffer | string)[] | undefined>;
  isControlRecord?: boolean;
}

/** kafkajs' own view of one broker. */
export interface BrokerClient {
  listOffsets(request: {
    replicaId?: number;
    isolationLevel: number;
    topics: { topic: string; partitions: { partition: number; timestamp: number }[] }[];
  }): Promise<{ responses: { partitions: { partition: number; offset: string }[] }[] }>;
  fetch(request: {
    isolationLevel: number;
    maxWaitTime: number;
    minBytes: number;
    maxBytes: number;
    topics: {
      topic: string;
      partitions: { partition: number; fetchOffset: string; maxBytes: number }[];
    }[];
  }): Promise<{ responses: { partitions: { messages: FetchedMessage[] }[] }[] }>;
}

/** kafkajs' own view of the cluster. It has no public way to ask or read one partition without a consumer group. */
export interface ClusterClient {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  addTargetTopic(topic: string): Promise<void>;
  refreshMetadata(): Promise<void>;
  refreshMetadataIfNecessary(): Promise<void>;
  findTopicPartitionMetadata(topic: string): PartitionMetadata[];
  findBroker(broker: { nodeId: number }): Promise<BrokerClient>;
}

/** A cluster view with the settings of a client. Bound to the pinned version of kafkajs; the relay's tests guard it. */
export function clusterOf(kafka: Kafka, metadataMaxAge: number): ClusterClient {
  const symbol = Object.getOwnPropertySymbols(kafka).find(
    ({ description }) => description === 'private:Kafka:createCluster',
  );
  const create = symbol && (kafka as unknown as Record<symbol, (options: object) => ClusterClient>)[symbol];
  if (!create) throw new Error('This version of kafkajs has another inside than 2.2.4.');
  return create({ metadataMaxAge, allowAutoTopicCreation: false });
}

const LEADER_NOT_AVAILABLE = 5;
const METADATA_VERSIONS = [0, 1, 2, 3, 4, 5, 6];

interface MetadataResponse {
  parse: (data: { topicMetadata: TopicMetadata[] }) => Promise<unknown>;
  isTolerant?: true;
}

type TopicOffsets = { topic: string; partitions: { partition: number; offset?: string }[] };

interface ClusterPrototype {
  fetchTopicsOffset: (this: ClusterClient, topics: TopicOffsets[]) => Promise<TopicOffsets[]>;
}

/**
 * Lets the partitions that have a leader go on while another one has none: as it comes, kafkajs refuses all that it is
 * told of a topic then, and so neither sends to nor reads from any partition of it.
 */
export function tolerateLeaderlessPartitions(): void {
  const responses = METADATA_VERSIONS.map(
    (version) =>
      require(`kafkajs/src/protocol/requests/metadata/v${version}/response.js`) as MetadataResponse,
  );
  if (responses[0]!.isTolerant) return;
  for (const response of responses) response.parse = tolerant(response.parse);
  responses[0]!.isTolerant = true;
  const { prototype } = require('kafkajs/src/cluster/index.js') as { prototype: ClusterPrototype };
  prototype.fetchTopicsOffset = skippingLeaderless(prototype.fetchTopicsOffset);
}

const tolerant =
  (parse: MetadataResponse['parse']): MetadataResponse['parse'] =>
  async (data) => {
    const topicMetadata = data.topicMetadata.map((topic) => ({
      ...topic,
      partitionMetadata: topic.partitionMetadata.filter(
        ({ partitionErrorCode }) => partitionErrorCode !== LEADER_NOT_AVAILABLE,
      ),
    }));
    await parse({ ...data, topicMetadata });
    return data;
  };

/** Where a group begins to read is asked of all partitions at once; one without a leader is asked again later. */
const skippingLeaderless = (ask: ClusterPrototype['fetchTopicsOffset']) =>
  async function (this: ClusterClient, topics: TopicOffsets[]): Promise<TopicOffsets[]> {
    const led = topics.map((wanted) => {
      const known = this.findTopicPartitionMetadata(wanted.topic);
      const isLed = ({ partition }: { partition: number }) =>
        known.find(({ partitionId }) => partitionId === partition)?.leader !== -1;
      return { ...wanted, partitions: wanted.partitions.filter(isLed) };
    });
    const asked = led.filter(({ partitions }) => partitions.length > 0);
    const found = asked.length ? await ask.call(this, asked) : [];
    return topics.map(
      ({ topic }) => found.find((offsets) => offsets.topic === topic) ?? { topic, partitions: [] },
    );
  };
