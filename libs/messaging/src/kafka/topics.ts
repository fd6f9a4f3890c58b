import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin, ITopicMetadata, Kafka } from 'kafkajs';
import { PARTITIONS } from '#contracts';
import type { MessagingLog } from '../transport.js';

/** A topic that is there has another number of partitions: tickets would change streams. */
export class WrongTopic extends Error {
  override readonly name = 'WrongTopic';
  constructor(topic: string, partitions: number) {
    super(
      `Topic ${topic} has ${partitions} partitions and must have ${PARTITIONS}: use another Kafka or topic prefix, or delete the topic if nothing in it is needed.`,
    );
  }
}

/** How topics are made. */
export interface TopicSettings {
  /** Copies of each partition. */
  replication: number;
  /** How long records are kept, in milliseconds; consumers that were away for longer need a replay. */
  retentionMillis: number;
}

/** Room for the largest event there may be, with all that its JSON escapes. */
const LARGEST_BATCH = 8 * 1024 * 1024;

/** Makes a topic that is missing, and refuses one of another number of partitions by {@link WrongTopic}. */
export async function ensureTopics(
  kafka: Kafka,
  topics: string[],
  settings: TopicSettings,
  log: MessagingLog,
): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    // Asking first: kafkajs tells of each one that is there already as of an error.
    const existing = new Set(await admin.listTopics());
    const missing = topics.filter((topic) => !existing.has(topic));
    if (missing.length) await createTopics(admin, missing, settings);
    for (const { name, partitions } of await onceKnown(admin, topics)) {
      if (partitions.length !== PARTITIONS) throw new WrongTopic(name, partitions.length);
      const copies = Math.min(...partitions.map(({ replicas }) => replicas.length));
      if (copies < settings.replication)
        log.warn(
          { event: 'topic-under-replicated', topic: name, copies, wanted: settings.replication },
          'a topic has fewer copies than wanted',
        );
    }
  } finally {
    await admin.disconnect();
  }
}

const createTopics = (admin: Admin, topics: string[], { replication, retentionMillis }: TopicSettings) =>
  admin.createTopics({
    waitForLeaders: false,
    topics: topics.map((topic) => ({
      topic,
      numPartitions: PARTITIONS,
      replicationFactor: replication,
      configEntries: Object.entries({
        'min.insync.replicas': Math.max(1, replication - 1),
        'retention.ms': retentionMillis,
        'max.message.bytes': LARGEST_BATCH,
        'cleanup.policy': 'delete',
      }).map(([name, value]) => ({ name, value: String(value) })),
    })),
  });

const ATTEMPTS = 50;
const ATTEMPT_MILLIS = 100;

/** A topic that was just made is unknown to some brokers for a moment, and its partitions have no leader yet. */
async function onceKnown(admin: Admin, topics: string[]): Promise<ITopicMetadata[]> {
  for (let attempt = 1; ; attempt += 1) {
    const isLast = attempt === ATTEMPTS;
    try {
      const { topics: found } = await admin.fetchTopicMetadata({ topics });
      const areLed = found.every(({ partitions }) => partitions.every(({ leader }) => leader !== -1));
      if (areLed || isLast) return found;
    } catch (error) {
      const { type } = error as { type?: string };
      if (type !== 'UNKNOWN_TOPIC_OR_PARTITION' || isLast) throw error;
    }
    await sleep(ATTEMPT_MILLIS);
  }
}
