import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { partitionOf } from '#messaging';
import { describeOnKafka, type TestBroker, type TestKafka } from '#testing';
import { TestBench } from './contract/test-bench.js';
import { type KafkaHarness, kafkaHarness } from './support/kafka-harness.js';
import { aDecision, MANY_TICKETS } from './support/records.js';
import { until } from './support/until.js';

jest.setTimeout(300_000);

const PATIENCE = 120_000;
/** In milliseconds between rounds: load goes on while nothing is read, and must not take the desk's whole time after it. */
const PAUSE = 20;

describeOnKafka('three brokers', { brokers: 3 }, (kafka) => {
  let harness: KafkaHarness;
  let bench: TestBench;

  const useTopicsOf = (replication: number) => {
    beforeAll(async () => {
      harness = await kafkaHarness(kafka(), replication);
      bench = new TestBench(() => Promise.resolve(harness));
    });
    beforeEach(() => bench.setUp());
    afterEach(async () => {
      await allUp(kafka());
      await bench.stopAll();
    });
    afterAll(() => bench.tearDown());
  };

  const publish = (edition: string, ticketIds: readonly string[] = MANY_TICKETS) =>
    harness.publish(ticketIds.map((ticketId) => aDecision(edition, { ticketId })));

  const applied = async () => {
    const rows = await harness.observer.query<{ ticketId: string; applied: string[] }>(
      'SELECT ticket_id AS "ticketId", applied FROM tallies ORDER BY ticket_id',
    );
    return new Map(rows.map((row) => [row.ticketId, row.applied]));
  };

  const countApplied = async () => {
    const [row] = await harness.observer.query<{ count: number }>(
      'SELECT coalesce(sum(cardinality(applied)), 0)::integer AS count FROM tallies',
    );
    return row!.count;
  };

  const expectEachOnce = async (editions: string[]) => {
    const wanted = editions.length * MANY_TICKETS.length;
    await until('all applied', countApplied, (count) => count >= wanted, PATIENCE);
    for (const [, seen] of await applied()) expect(seen).toEqual(editions);
  };

  /** Publishes rounds of events on all streams until `work` is done. */
  const underLoad = async (work: () => Promise<void>): Promise<string[]> => {
    const editions: string[] = [];
    let isDone = false;
    const publishing = (async () => {
      for (let round = 1; !isDone; round += 1) {
        editions.push(`e-${round}`);
        await publish(`e-${round}`);
        await sleep(PAUSE);
      }
    })();
    await work().finally(() => (isDone = true));
    await publishing;
    return editions;
  };

  /** Waits until so many more events have been applied: load has gone through. */
  const throughput = async (events: number) => {
    const before = await countApplied();
    await until('more applied', countApplied, (seen) => seen >= before + events, PATIENCE);
  };

  describe('with three copies', () => {
    useTopicsOf(3);

    it('lose nothing when each of them is killed under load, one after the other', async () => {
      await bench.start();
      const editions = await underLoad(async () => {
        for (const node of kafka().nodes) {
          await throughput(600);
          await node.kill();
          await throughput(600);
          await node.start();
        }
        await throughput(600);
      });
      await expectEachOnce(editions);
    });

    it('lose nothing when one of them freezes under load, and thaws', async () => {
      await bench.start();
      const editions = await underLoad(async () => {
        await throughput(600);
        kafka().nodes[0]!.pause();
        await throughput(1_200);
        kafka().nodes[0]!.resume();
        await throughput(600);
      });
      await expectEachOnce(editions);
    });

    it('lose nothing when all of them are killed at once', async () => {
      await bench.start();
      const editions = await underLoad(async () => {
        await throughput(600);
        await Promise.all(kafka().nodes.map((node) => node.kill()));
        await Promise.all(kafka().nodes.map((node) => node.start()));
        await throughput(600);
      });
      await expectEachOnce(editions);
    });
  });

  describe('with one copy', () => {
    useTopicsOf(1);

    const leaders = () =>
      harness.topics.admin(async (admin) => {
        const { topics } = await admin.fetchTopicMetadata({ topics: [harness.topic('eligibility')] });
        return new Map(topics[0]!.partitions.map(({ partitionId, leader }) => [partitionId, leader]));
      });

    it('let the other partitions go on while some have no leader', async () => {
      await bench.start();
      await publish('a');
      await expectEachOnce(['a']);
      const [dead] = kafka().nodes as [TestBroker];
      const ledBy = await leaders();
      const isLost = (ticketId: string) => ledBy.get(partitionOf(ticketId)) === dead.id;
      await dead.kill();
      await publish('b');
      await until(
        'b on the others',
        applied,
        (seen) => [...seen].every(([id, editions]) => isLost(id) || editions.includes('b')),
        PATIENCE,
      );
      // And not only at first: what kafkajs knows of leaders is renewed meanwhile.
      for (let round = 1; round <= 15; round += 1) {
        const edition = `c-${round}`;
        await publish(
          edition,
          MANY_TICKETS.filter((id) => !isLost(id)),
        );
        await until(
          edition,
          applied,
          (seen) => [...seen].every(([id, editions]) => isLost(id) || editions.at(-1) === edition),
          PATIENCE,
        );
        await sleep(1_000);
      }
      const lost = MANY_TICKETS.filter(isLost);
      expect(lost.length).toBeGreaterThan(0);
      for (const id of lost) expect((await applied()).get(id)).toEqual(['a']);
      await dead.start();
      await until('b on all', applied, (seen) => lost.every((id) => seen.get(id)?.includes('b')), PATIENCE);
    });
  });
});

async function allUp({ nodes }: TestKafka): Promise<void> {
  nodes.forEach((node) => node.resume());
  await Promise.all(nodes.filter((node) => !node.isRunning).map((node) => node.start()));
}
