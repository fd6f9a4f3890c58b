import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { describeOnKafka } from '#testing';
import { TestBench } from './contract/test-bench.js';
import { type KafkaHarness, kafkaHarness } from './support/kafka-harness.js';
import { aDecision, decisions } from './support/records.js';
import { until } from './support/until.js';

/** More than the ten seconds after which Kafka takes a silent member for dead. */
const LONG = 15_000;

describeOnKafka('a consumer on Kafka with a long trouble', { brokers: 1, own: true }, (kafka) => {
  let harness: KafkaHarness;
  let bench: TestBench;
  beforeAll(async () => {
    harness = await kafkaHarness(kafka());
    bench = new TestBench(() => Promise.resolve(harness));
  });
  beforeEach(() => bench.setUp());
  afterEach(async () => {
    const [node] = kafka().nodes;
    if (!node!.isRunning) await node!.start();
    await bench.stopAll();
  });
  afterAll(() => bench.tearDown());

  const members = () =>
    harness.topics.admin(async (admin) => {
      const { groups } = await admin.describeGroups([harness.group()]);
      return groups[0]!.members.map(({ memberId }) => memberId);
    });

  it('stays a member while it retries for want of its database', async () => {
    const service = await bench.start();
    const [a, b] = decisions('a', 'b');
    await bench.deliver(a);
    await bench.untilApplied('a');
    const before = await members();
    await harness.observer.query('ALTER TABLE tallies RENAME TO tallies_away');
    await bench.deliver(b);
    await bench.untilStopped(service, 'infrastructure');
    await sleep(LONG);
    await harness.observer.query('ALTER TABLE tallies_away RENAME TO tallies');
    await bench.untilApplied('a', 'b');
    expect(await members()).toEqual(before);
  });

  it('stays a member while a batch waits for a lock', async () => {
    await bench.start();
    const [a, b] = decisions('a', 'b');
    await bench.deliver(a);
    await bench.untilApplied('a');
    const before = await members();
    await harness.observer.transaction(async (tx) => {
      await tx.query(`SET LOCAL idle_in_transaction_session_timeout = 0`);
      await tx.query('LOCK TABLE tallies IN ACCESS EXCLUSIVE MODE');
      await bench.deliver(b);
      await sleep(LONG);
    });
    await bench.untilApplied('a', 'b');
    expect(await members()).toEqual(before);
  });

  it('starts while Kafka is away, says so, and reads when it comes', async () => {
    const [node] = kafka().nodes;
    await node!.kill();
    const transport = harness.openTransport();
    const service = await bench.startOn(transport);
    await until(
      'a stop',
      () => transport.stops('assignment'),
      ([stop]) => stop?.reason === 'unreachable',
    );
    await node!.start();
    await bench.deliver(...decisions('a', 'b'));
    await bench.untilApplied('a', 'b');
    expect(transport.stops('assignment')).toEqual([]);
    expect(service.consumer.stops()).toEqual([]);
  });

  it('goes on when the broker is killed and comes back', async () => {
    await bench.start();
    const [node] = kafka().nodes;
    await harness.publish([aDecision('a')]);
    await bench.untilApplied('a');
    for (const edition of ['b', 'c']) {
      await node!.kill();
      await harness.publish([aDecision(edition)]);
      await node!.start();
      await until(
        'applied',
        () => bench.applied(),
        (seen) => seen.includes(edition),
        60_000,
      );
    }
    expect(await bench.applied()).toEqual(['a', 'b', 'c']);
  });
});
