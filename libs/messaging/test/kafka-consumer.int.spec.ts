import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { toRecord } from '#contracts';
import { describeOnKafka } from '#testing';
import { TestBench } from './contract/test-bench.js';
import { CONSUMER_SESSIONS } from './support/harness.js';
import { type KafkaHarness, kafkaHarness } from './support/kafka-harness.js';
import { aDecision, decisions, MANY_TICKETS, PARTITION, withHeaders } from './support/records.js';
import { until } from './support/until.js';

describeOnKafka('a consumer on Kafka', { brokers: 1 }, (kafka) => {
  let harness: KafkaHarness;
  let bench: TestBench;
  beforeAll(async () => {
    harness = await kafkaHarness(kafka());
    bench = new TestBench(() => Promise.resolve(harness));
  });
  beforeEach(() => bench.setUp());
  afterEach(() => bench.stopAll());
  afterAll(() => bench.tearDown());

  /** The offset from which the group would go on; -1 before the first commit. */
  const committed = () =>
    harness.topics.admin(async (admin) => {
      const [topic] = await admin.fetchOffsets({
        groupId: harness.group(),
        topics: [harness.topic('eligibility')],
      });
      return Number(topic!.partitions.find(({ partition }) => partition === PARTITION)!.offset);
    });
  const untilCommitted = (offset: number) =>
    until(`committed ${offset}`, committed, (seen) => seen === offset);

  const members = () =>
    harness.topics.admin(async (admin) => {
      const { groups } = await admin.describeGroups([harness.group()]);
      return groups[0]!.members.map(({ memberId }) => memberId);
    });

  const groupState = () =>
    harness.topics.admin(async (admin) => {
      const { groups } = await admin.describeGroups([harness.group()]);
      return groups[0]!.state;
    });

  /** Runs `work` while a batch hangs in its transaction. */
  const whileBatchHangs = (work: () => Promise<void>) =>
    harness.observer.transaction(async (tx) => {
      await tx.query('LOCK TABLE tallies IN ACCESS EXCLUSIVE MODE');
      await harness.publish([aDecision('a')]);
      await until(
        'a batch that hangs',
        () =>
          tx.query(
            `SELECT pid FROM pg_stat_activity WHERE application_name = $1 AND wait_event_type = 'Lock'
             AND datname = current_database()`,
            [CONSUMER_SESSIONS],
          ),
        (seen) => seen.length > 0,
      );
      await work();
    });

  it('reads from the beginning where it has no offset', async () => {
    await bench.deliver(...decisions('a', 'b', 'c'));
    await bench.start();
    await bench.untilApplied('a', 'b', 'c');
  });

  it('commits an offset only after the effect', async () => {
    await bench.start();
    await whileBatchHangs(async () => {
      expect(await committed()).toBe(-1);
    });
    await bench.untilApplied('a');
    await untilCommitted(1);
  });

  it('goes on where it was, and doubles nothing where its commit was lost', async () => {
    const first = await bench.start();
    const [a, b, c] = decisions('a', 'b', 'c');
    await bench.deliver(a, b);
    await untilCommitted(2);
    await bench.stop(first);
    await harness.topics.admin((admin) =>
      admin.setOffsets({
        groupId: harness.group(),
        topic: harness.topic('eligibility'),
        partitions: [{ partition: PARTITION, offset: '0' }],
      }),
    );
    await bench.start();
    await bench.deliver(c);
    await bench.untilApplied('a', 'b', 'c');
    expect(await bench.published('junban.turn.requeued.v1')).toHaveLength(3);
  });

  it('doesn’t commit past a record that stops its partition', async () => {
    const service = await bench.start();
    const [a, b, c] = decisions('a', 'b', 'c');
    await bench.deliver(a, withHeaders(b, { ce_type: 'junban.inquiry.decided.v9' }), c);
    await bench.untilStopped(service, 'unknown-version');
    await untilCommitted(1);
    await bench.stop(service);
    expect(await committed()).toBe(1);
  });

  it('lets the other partitions go on while one is stopped', async () => {
    const service = await bench.start();
    await harness.publish([aDecision('a')]);
    await bench.untilApplied('a');
    const [, b] = decisions('a', 'b');
    await bench.deliver(withHeaders(b, { ce_type: 'junban.inquiry.decided.v9' }));
    await bench.untilStopped(service, 'unknown-version');
    await harness.publish([aDecision('x', { ticketId: MANY_TICKETS[0] })]);
    await until(
      'x',
      () => bench.applied(MANY_TICKETS[0]),
      (seen) => seen.includes('x'),
    );
  });

  it('doubles and loses nothing when another member joins in the middle of a batch', async () => {
    await bench.start();
    await whileBatchHangs(async () => {
      await bench.start(await harness.openConsumer());
      await until('a rebalance', groupState, (state) => state === 'PreparingRebalance');
    });
    await until('two members', members, (seen) => seen.length === 2);
    for (const edition of ['b', 'c'])
      await harness.publish(MANY_TICKETS.map((ticketId) => aDecision(edition, { ticketId })));
    await until(
      'all applied',
      () => harness.observer.query<{ applied: string[] }>('SELECT applied FROM tallies'),
      (seen) => seen.flatMap(({ applied }) => applied).filter((edition) => edition !== 'a').length === 120,
    );
    expect(await bench.published('junban.turn.requeued.v1')).toHaveLength(121);
  });

  it('takes over the partitions of a member that is gone', async () => {
    await bench.start();
    const second = await bench.start(await harness.openConsumer());
    await until('two members', members, (seen) => seen.length === 2);
    await bench.stop(second);
    await harness.publish(MANY_TICKETS.map((ticketId) => aDecision('a', { ticketId })));
    await until(
      'all applied',
      () => bench.published('junban.turn.requeued.v1'),
      (seen) => seen.length === 60,
    );
  });

  it('reads a topic that was made anew', async () => {
    await bench.start();
    await bench.deliver(...decisions('a', 'b'));
    await untilCommitted(2);
    await harness.topics.recreate(harness.topic('eligibility'));
    await bench.deliver(...decisions('a', 'b', 'c'));
    await bench.untilApplied('a', 'b', 'c');
  });

  it('stops at a record that is no event at all', async () => {
    const service = await bench.start();
    const [a] = decisions('a');
    await harness.topics.put(harness.topic('eligibility'), [{ ...a, headers: {} }]);
    await bench.untilStopped(service, 'unusable-headers');
  });

  it('stops at an event in the topic of another service', async () => {
    const service = await bench.start();
    const stray = toRecord({
      type: 'junban.turn.held.v1',
      id: 'd0000000-0000-4000-8000-000000000001',
      source: 'scheduling',
      partition: PARTITION,
      at: { epoch: 1, sequence: 1 },
      ticketId: MANY_TICKETS[1]!,
      turn: 1,
      time: '2026-11-24T10:00:00.000+09:00',
      data: { parked: 0 },
    });
    await harness.topics.put(harness.topic('eligibility'), [stray]);
    await bench.untilStopped(service, 'unusable-headers');
  });

  it('refuses to start when a topic has another number of partitions', async () => {
    // Its own topic is called like its group; making it could take longer than a start waits for an answer.
    await harness.topics.create([harness.group()]);
    await harness.topics.admin((admin) =>
      admin.createPartitions({ topicPartitions: [{ topic: harness.topic('scheduling'), count: 13 }] }),
    );
    await until(
      'the new partition',
      () => harness.topics.partitions(harness.topic('scheduling')),
      (seen) => seen === 13,
    );
    await expect(bench.start()).rejects.toThrow(
      /^Topic .+\.scheduling has 13 partitions and must have 12: use another Kafka/,
    );
  });
});
