import type { Kafka, Message, Producer } from 'kafkajs';
import type { EventRecord } from '#contracts';
import { METADATA_MAX_AGE, REQUEST_TIMEOUT } from '../kafka-client.js';

/** Brokers did not say that they have the records of this partition. They may have them all the same. */
export class Unacknowledged extends Error {
  override readonly name = 'Unacknowledged';
}

interface Usage {
  producer: Producer;
  connected: Promise<void>;
  sending: number;
  retired: boolean;
}

/** A broker gives up before its client does. */
const TIMEOUT = REQUEST_TIMEOUT - 1_000;

/**
 * Sends to one topic, one partition a time: kafkajs forgets partitions that move while a send to several is under way
 * (DESIGN §6). After any error the next send has a new producer. The caller has one send in flight for a partition.
 */
export class Sender {
  private current?: Usage;

  constructor(
    private readonly kafka: Kafka,
    private readonly topic: string,
  ) {}

  /** Resolves with the offset of the first record once all in-sync copies have all of them. */
  async send(partition: number, records: EventRecord[]): Promise<number> {
    const usage = (this.current ??= this.open());
    usage.sending += 1;
    try {
      await usage.connected;
      const answers = await usage.producer.send({
        topic: this.topic,
        acks: -1,
        timeout: TIMEOUT,
        messages: records.map(messageOf),
      });
      const answer = answers.find((each) => each.topicName === this.topic && each.partition === partition);
      if (answer?.errorCode !== 0 || answer.baseOffset === undefined)
        throw new Unacknowledged(`no answer for partition ${partition} of ${this.topic}`);
      return Number(answer.baseOffset);
    } catch (error) {
      usage.retired = true;
      if (this.current === usage) this.current = undefined;
      throw error;
    } finally {
      usage.sending -= 1;
      if (usage.retired) void this.disconnect(usage);
    }
  }

  /** No send is under way. */
  async close(): Promise<void> {
    const usage = this.current;
    this.current = undefined;
    if (!usage) return;
    usage.retired = true;
    await this.disconnect(usage);
  }

  private open(): Usage {
    const producer = this.kafka.producer({
      idempotent: false,
      allowAutoTopicCreation: false,
      metadataMaxAge: METADATA_MAX_AGE,
      createPartitioner:
        () =>
        ({ message }) =>
          message.partition!,
    });
    const connected = producer.connect();
    connected.catch(() => undefined);
    return { producer, connected, sending: 0, retired: false };
  }

  /** Sends of other partitions end first. */
  private async disconnect({ producer, connected, sending }: Usage): Promise<void> {
    if (sending > 0) return;
    await connected.then(() => producer.disconnect()).catch(() => undefined);
  }
}

const messageOf = ({ partition, key, headers, value }: EventRecord): Message => ({
  partition,
  key,
  headers,
  value,
});
