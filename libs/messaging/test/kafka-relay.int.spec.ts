import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { parseEvent } from '#contracts';
import { partitionOf } from '#messaging';
import { describeOnKafka } from '#testing';
import { MANY_TICKETS, PARTITION } from './support/records.js';
import { RelayBench } from './support/relay-bench.js';
import { until } from './support/until.js';

const HOUR = 3_600_000;
/** A ticket of another stream than the others. */
const elsewhere = MANY_TICKETS.find((id) => partitionOf(id) !== PARTITION)!;
const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `e-${index + 1}`);

describeOnKafka('the relay to Kafka', { brokers: 1 }, (kafka) => {
  let bench: RelayBench;
  beforeAll(async () => {
    bench = await RelayBench.open(kafka());
  });
  beforeEach(() => bench.setUp());
  afterEach(() => bench.closeAll());
  afterAll(() => bench.tearDown());

  it('makes the topic with 12 partitions, and sends each event once, in its stream’s order', async () => {
    await bench.start();
    for (const ticketId of MANY_TICKETS) await bench.publish(['a', 'b'], ticketId);
    await bench.untilAllPublished();
    const sequences = await bench.sequences();
    expect(sequences).toHaveLength(12);
    expect(sequences.flat()).toHaveLength(120);
    for (const stream of sequences) expect(stream).toEqual(stream.map((_, index) => index + 1));
  });

  it('sends an event as it is, with the time of its sending', async () => {
    const [event] = await bench.publish(['a']);
    const before = Date.now();
    await bench.start();
    await bench.untilSent('a');
    const [found] = await bench.topics.records(bench.topic, PARTITION);
    expect(parseEvent(found!)).toEqual({ kind: 'event', event });
    const since = () =>
      bench.topics.admin((admin) => admin.fetchTopicOffsetsByTimestamp(bench.topic, before)).catch(() => []);
    // Of a topic this young not all partitions answer yet.
    const offsets = await until('offsets', since, (seen) => seen.length === 12);
    expect(offsets).toContainEqual({ partition: PARTITION, offset: '0' });
    await bench.untilPublished(1, 0);
  });

  it('sends at once when woken, however seldom it looks', async () => {
    const relay = await bench.start({ pollMillis: HOUR });
    await until(
      'the lead',
      () => bench.stream(),
      ({ offset }) => offset === -1,
    );
    await bench.publish(['a']);
    relay.wake('eligibility');
    await bench.untilSent('a');
  });

  it('sends more than a batch holds, in order', async () => {
    const editions = numbered(1_201);
    await bench.publish(editions);
    await bench.start();
    await bench.untilSent(...editions);
    await bench.untilPublished(1_201, 1_200);
  });

  it('sends large events in batches that a broker with usual limits takes', async () => {
    await bench.topics.create([bench.topic]);
    await bench.publish(numbered(8));
    await bench.database.query(
      `UPDATE outbox SET data = data || jsonb_build_object('padding', repeat('x', 400000))`,
    );
    await bench.start();
    await bench.untilSent(...numbered(8));
  });

  it('sends an event larger than that to the topic that it made', async () => {
    await bench.publish(['a', 'b']);
    await bench.database.query(
      `UPDATE outbox SET data = data || jsonb_build_object('padding', repeat('x', 3000000))`,
    );
    await bench.start();
    await bench.untilSent('a', 'b');
  });

  it('sends everything again from where an operator sets back what is published', async () => {
    await bench.start();
    await bench.publish(['a', 'b', 'c']);
    await bench.untilPublished(3, 2);
    await bench.setPublished(1);
    await bench.untilSent('a', 'b', 'c', 'b', 'c');
    await bench.untilPublished(3, 4);
  });

  it('doesn’t undo a replay that an operator asks for while it is sending', async () => {
    await bench.stop(await startedWith('a', 'b', 'c'));
    await bench.publish(['d']);
    await bench.database.transaction(async (operator) => {
      await operator.query('UPDATE streams SET published = 0');
      await bench.start();
      await until(
        'a relay that wants to note what it sent',
        () =>
          bench.database.query(`SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'
          AND datname = current_database() AND query LIKE 'UPDATE streams%'`),
        (waiting) => waiting.length > 0,
      );
    });
    await until(
      'all of it again',
      () => bench.sent(),
      (seen) => seen.join().endsWith('a,b,c,d'),
    );
  });

  it('counts as published what it had sent before it died', async () => {
    await bench.stop(await startedWith('a', 'b', 'c', 'd'));
    await bench.setPublished(1, 0);
    await bench.start({ checkMillis: HOUR });
    await bench.publish(['e']);
    await bench.untilPublished(5, 5);
    // The last record is told again by each new leader.
    expect(await bench.sent()).toEqual(['a', 'b', 'c', 'd', 'd', 'e']);
  });

  it('sends again what doesn’t follow what it knows to be published', async () => {
    await bench.stop(await startedWith('a', 'b', 'c', 'd'));
    const records = await bench.topics.records(bench.topic, PARTITION);
    await bench.topics.recreate(bench.topic);
    await bench.topics.put(bench.topic, [records[0]!, records[2]!, records[3]!]);
    await bench.setPublished(1, 0);
    await bench.start();
    await bench.untilSent('a', 'c', 'd', 'a', 'b', 'c', 'd');
  });

  it('publishes everything to Kafka that another transport had published', async () => {
    await bench.publish(['a', 'b']);
    await bench.setPublished(2);
    await bench.start();
    await bench.untilSent('a', 'b');
  });

  it('sends again what Kafka has lost, as soon as it looks', async () => {
    const relay = await startedWith('a', 'b', 'c', 'd', 'e');
    await bench.stop(relay);
    // An end two records below what is known to be published.
    await bench.setPublished(5, 6);
    await bench.start();
    await until(
      'sent again',
      () => bench.sent(),
      (seen) => seen.slice(5).includes('e'),
    );
    expect((await bench.sent()).slice(0, 7)).toEqual(['a', 'b', 'c', 'd', 'e', 'c', 'd']);
  });

  it('sends everything again when the topic was made anew under its hands', async () => {
    await startedWith('a', 'b', 'c');
    await bench.topics.recreate(bench.topic);
    await bench.publish(['d']);
    // Offsets that it was given before tell it, long before it looks.
    await until(
      'everything again',
      () => bench.sent(),
      (seen) => seen.join().endsWith('a,b,c,d'),
    );
    await bench.untilAllPublished();
  });

  it('finds at its next look that the topic was made anew, without any new event', async () => {
    const relay = await startedWith('a', 'b', 'c');
    await bench.stop(relay);
    await bench.start({ checkMillis: 100 });
    await until(
      'the last one told again',
      () => bench.stream(),
      ({ offset }) => offset === 3,
    );
    await bench.topics.recreate(bench.topic);
    await until(
      'everything again',
      () => bench.sent(),
      (seen) => seen.join().endsWith('a,b,c'),
    );
  });

  it('tells the last event of each stream again when it has moved, once', async () => {
    await bench.publish(['a', 'b']);
    await bench.start({ checkMillis: 100 });
    await until(
      'b again',
      () => bench.sent(),
      (seen) => seen.filter((edition) => edition === 'b').length === 2,
    );
    await bench.publish(['c']);
    await until(
      'c again',
      () => bench.sent(),
      (seen) => seen.filter((edition) => edition === 'c').length === 2,
    );
    await bench.publish(['x'], elsewhere);
    expect((await bench.sent()).sort()).toEqual(['a', 'b', 'b', 'c', 'c']);
  });

  const startedWith = async (...editions: string[]) => {
    const relay = await bench.start({ checkMillis: HOUR });
    await bench.publish(editions);
    await bench.untilPublished(editions.length, editions.length - 1);
    return relay;
  };
});
