import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs, { type Admin } from 'kafkajs';
import { type ServiceName, topicOf } from '#contracts';
import { READERS } from '../reading/readers.js';

const LOOK_EVERY = 50;
/** A busy machine may take long to begin. */
const PATIENCE = 180_000;

/** What Kafka says of the services' consumer groups. */
export class GroupWatch {
  private constructor(private readonly admin: Admin) {}

  static async open(brokers: string): Promise<GroupWatch> {
    const kafka = new kafkajs.Kafka({ brokers: brokers.split(','), logLevel: kafkajs.logLevel.NOTHING });
    const admin = kafka.admin();
    await admin.connect();
    return new GroupWatch(admin);
  }

  /** The ids of those who share the partitions, or wait to. */
  async members(service: ServiceName): Promise<string[]> {
    return (await this.describe(service)).members.map(({ memberId }) => memberId);
  }

  /** Waits until so many members share the partitions among them. Throws what there is where they don't in three minutes. */
  async settled(service: ServiceName, members: number): Promise<void> {
    await this.wait(async () => {
      const group = await this.describe(service);
      const isSettled = group.state === 'Stable' && group.members.length === members;
      return isSettled ? undefined : `${group.members.length} members of ${service} are ${group.state}`;
    });
  }

  /** Waits until everything that its sources have sent by now has been read. Throws what has not been in three minutes. */
  async read(service: ServiceName): Promise<void> {
    const groupId = topicOf(service);
    const topics = READERS[service].map(topicOf);
    const ends = await Promise.all(topics.map((topic) => this.admin.fetchTopicOffsets(topic)));
    await this.wait(async () => {
      const reached = await this.admin.fetchOffsets({ groupId, topics });
      const behind = topics.flatMap((topic, index) =>
        ends[index]!.filter(({ partition, high }) => {
          const own = reached.find((each) => each.topic === topic)?.partitions ?? [];
          const offset = own.find((each) => each.partition === partition)?.offset ?? '-1';
          return Math.max(0, Number(offset)) < Number(high);
        }).map(({ partition }) => `${topic}/${partition}`),
      );
      return behind.length > 0 ? `${service} has not read ${behind.join(', ')}` : undefined;
    });
  }

  close(): Promise<void> {
    return this.admin.disconnect();
  }

  private async describe(service: ServiceName) {
    const { groups } = await this.admin.describeGroups([topicOf(service)]);
    return groups[0]!;
  }

  private async wait(missing: () => Promise<string | undefined>): Promise<void> {
    const deadline = performance.now() + PATIENCE;
    for (;;) {
      // Kafka may not know yet who coordinates a group.
      const what = await missing().catch((error: Error) => error.message);
      if (what === undefined) return;
      if (performance.now() > deadline) throw new Error(`After three minutes: ${what}.`);
      await sleep(LOOK_EVERY);
    }
  }
}
