import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { type EventRecord } from '#contracts';
import type { KafkaTransport } from '#messaging';
import { describeOnKafka } from '#testing';
import { PARTITION, withHeaders } from './support/records.js';
import { RelayBench } from './support/relay-bench.js';
import { until } from './support/until.js';

jest.setTimeout(60_000);

const HOUR = 3_600_000;

/** A database that was restored from a backup must not tell another story under the same numbers. */
describeOnKafka('the relay of a restored database', { brokers: 1 }, (kafka) => {
  let bench: RelayBench;
  beforeAll(async () => {
    bench = await RelayBench.open(kafka());
  });
  beforeEach(() => bench.setUp());
  afterEach(() => bench.closeAll());
  afterAll(() => bench.tearDown());

  const sentBefore = async (...editions: string[]): Promise<EventRecord[]> => {
    const relay = await bench.start({ checkMillis: HOUR });
    await bench.publish(editions);
    await bench.untilPublished(editions.length, editions.length - 1);
    await bench.stop(relay);
    return bench.topics.records(bench.topic, PARTITION);
  };

  const untilForked = (relay: KafkaTransport) =>
    until(
      'a fork',
      () => relay.stops('eligibility'),
      ([stop]) => stop?.reason === 'fork' && stop.partition === PARTITION,
    );

  it('sends nothing when Kafka has an event that the outbox lacks, and says so', async () => {
    await sentBefore('a', 'b', 'c');
    await bench.restore({ events: 1, offset: 0 });
    const relay = await bench.start();
    const [stop] = await untilForked(relay);
    expect(stop!.detail).toMatch(/^Kafka has 1\/2 \(.+\) at offset 1/);
    await bench.publish(['x', 'y', 'z']);
    // Even when the new events have come to stand in the others' places.
    await untilForked(relay);
    expect(await bench.sent()).toEqual(['a', 'b', 'c']);
    expect(await bench.stream()).toMatchObject({ published: 1, offset: 0 });
  });

  it('sends nothing when Kafka has another event in the place of one', async () => {
    await sentBefore('a', 'b', 'c');
    await bench.restore({ events: 1, offset: 0 });
    await bench.publish(['x', 'y', 'z']);
    await untilForked(await bench.start());
    expect(await bench.sent()).toEqual(['a', 'b', 'c']);
  });

  it('lets the other streams go on', async () => {
    await sentBefore('a', 'b');
    await bench.restore({ events: 1, offset: 0 });
    const relay = await bench.start();
    await untilForked(relay);
    await bench.publish(['elsewhere'], '00000000-0000-4000-8000-000000000001');
    await until(
      'the other',
      () => bench.sequences(),
      (seen) => seen.flat().length === 3,
    );
    expect(relay.stops('eligibility')).toHaveLength(1);
  });

  it('begins anew in the epoch that an operator opens', async () => {
    await sentBefore('a', 'b', 'c');
    await bench.restore({ events: 1, offset: 0 });
    const relay = await bench.start();
    await untilForked(relay);
    await bench.openEpoch();
    await bench.publish(['n', 'o']);
    await bench.untilSent('a', 'b', 'c', 'n', 'o');
    await until(
      'no stop',
      () => relay.stops('eligibility').length,
      (stops) => stops === 0,
    );
    const [, , , first, second] = await bench.topics.records(bench.topic, PARTITION);
    expect([first, second].map((record) => record!.headers.ce_source)).toEqual([
      '/junban/eligibility/2',
      '/junban/eligibility/2',
    ]);
    expect(first!.headers).not.toHaveProperty('ce_previous');
  });

  it('sends nothing when it was restored from before its present epoch was opened', async () => {
    const records = await sentBefore('a');
    await bench.topics.put(bench.topic, [withHeaders(records[0]!, { ce_source: '/junban/eligibility/2' })]);
    await untilForked(await bench.start());
  });

  it('is not fooled by an epoch that had been opened before', async () => {
    const records = await sentBefore('a');
    await bench.topics.put(bench.topic, [
      withHeaders(records[0]!, {
        ce_source: '/junban/eligibility/2',
        ce_id: 'e0000000-0000-4000-8000-000000000009',
      }),
    ]);
    const relay = await bench.start();
    await untilForked(relay);
    await bench.openEpoch();
    await bench.publish(['x']);
    await until(
      'a fork of epoch 2',
      () => relay.stops('eligibility'),
      ([stop]) => Boolean(stop?.detail.includes('the outbox of epoch 2')),
    );
    expect(await bench.sent()).toEqual(['a', 'a']);
    await bench.openEpoch();
    await bench.publish(['n']);
    await bench.untilSent('a', 'a', 'n');
  });

  it('takes no notice of records that are not its own', async () => {
    const [record] = await sentBefore('a');
    await bench.topics.put(bench.topic, [
      withHeaders(record!, { ce_source: 'somebody else' }),
      withHeaders(record!, { ce_sequence: 'none' }),
    ]);
    const relay = await bench.start({ checkMillis: HOUR });
    await bench.publish(['b']);
    await until(
      'b',
      () => bench.sent(),
      (seen) => seen.at(-1) === 'b',
    );
    expect(relay.stops('eligibility')).toEqual([]);
  });
});
