import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { type EventRecord } from '#contracts';
import { type KafkaTransport, partitionOf } from '#messaging';
import { describeOnKafka } from '#testing';
import { PARTITION, TICKETS, withHeaders } from './support/records.js';
import { RelayBench } from './support/relay-bench.js';
import { until } from './support/until.js';

const HOUR = 3_600_000;
/** A ticket of another stream. */
const ELSEWHERE = '00000000-0000-4000-8000-000000000001';

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
    await bench.topics.create([bench.topic]);
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

  it('sends nothing on the other streams either: the whole database was restored', async () => {
    await sentBefore('a', 'b');
    await bench.restore({ events: 1, offset: 0 });
    await bench.publish(['elsewhere'], ELSEWHERE);
    const relay = await bench.start();
    await untilForked(relay);
    expect(relay.stops('eligibility')).toHaveLength(1);
    await bench.openEpoch(relay);
    await bench.untilAllPublished();
    const records = await bench.topics.records(bench.topic, partitionOf(ELSEWHERE));
    expect(records.map(({ headers }) => headers.ce_source)).toEqual(['/junban/eligibility/2']);
  });

  it('begins anew in the epoch that an operator opens, with what was published since', async () => {
    await sentBefore('a', 'b', 'c');
    await bench.restore({ events: 1, offset: 0 });
    const relay = await bench.start();
    await untilForked(relay);
    await bench.publish(['n', 'o']);
    expect(await bench.openEpoch(relay)).toMatchObject({ outcome: 'opened', epoch: 2, restated: 2 });
    await bench.publish(['p']);
    await bench.untilSent('a', 'b', 'c', 'n', 'o', 'p');
    await until(
      'no stop',
      () => relay.stops('eligibility').length,
      (stops) => stops === 0,
    );
    const records = (await bench.topics.records(bench.topic, PARTITION)).slice(3);
    expect(records.map(({ headers }) => [headers.ce_source, headers.ce_sequence])).toEqual(
      ['1', '2', '3'].map((sequence) => ['/junban/eligibility/2', sequence]),
    );
    const ids = records.map(({ headers }) => headers.ce_id);
    expect(records.map(({ headers }) => headers.ce_previous)).toEqual([undefined, ids[0], ids[1]]);
  });

  it('says everything again when the operator wants that, for readers that may have lost more', async () => {
    await sentBefore('a', 'b');
    const relay = await bench.start();
    const wish = { force: true, everything: true };
    expect(await bench.openEpoch(relay, wish)).toMatchObject({ epoch: 2, restated: 2 });
    await bench.untilAllPublished();
    const records = await bench.topics.records(bench.topic, PARTITION);
    expect(records.map(({ headers }) => headers.ce_source).filter((of) => of?.endsWith('/2'))).toHaveLength(
      2,
    );
  });

  it('opens no epoch twice, and none while Kafka cannot be asked', async () => {
    await sentBefore('a', 'b');
    await bench.restore({ events: 1, offset: 0 });
    const relay = await bench.start();
    expect(await bench.openEpoch(relay)).toMatchObject({ outcome: 'opened', epoch: 2 });
    expect(await bench.openEpoch(relay)).toEqual({ outcome: 'no-fork', epoch: 2 });
    const nowhere = await bench.start({ brokers: ['127.0.0.1:1'] });
    expect(await bench.openEpoch(nowhere, { force: true })).toMatchObject({ outcome: 'unreachable' });
    expect(await bench.stream()).toMatchObject({ epoch: 2 });
  });

  it('surveys only what the outbox cannot know: turns, the epoch, and the time of the last', async () => {
    await sentBefore('a', 'b', 'c');
    await bench.restore({ events: 2, offset: 1 });
    const relay = await bench.start();
    expect(await relay.survey('eligibility')).toEqual({
      forks: [PARTITION],
      highestEpoch: 1,
      turns: new Map([[1, TICKETS[0]]]),
      latest: '2026-11-24T10:00:00.000+09:00',
    });
  });

  it('sends nothing when it was restored from before its present epoch was opened', async () => {
    const records = await sentBefore('a');
    await bench.topics.put(bench.topic, [withHeaders(records[0]!, { ce_source: '/junban/eligibility/2' })]);
    await untilForked(await bench.start());
  });

  it('is not fooled by an epoch that had been opened before, and an operator gets the one after it', async () => {
    const records = await sentBefore('a');
    await bench.topics.put(bench.topic, [
      withHeaders(records[0]!, {
        ce_source: '/junban/eligibility/2',
        ce_id: 'e0000000-0000-4000-8000-000000000009',
      }),
    ]);
    const relay = await bench.start();
    await untilForked(relay);
    await bench.enterNextEpoch();
    await bench.publish(['n']);
    await until(
      'a fork of epoch 2',
      () => relay.stops('eligibility'),
      ([stop]) => Boolean(stop?.detail.includes('the outbox of epoch 2')),
    );
    expect(await bench.sent()).toEqual(['a', 'a']);
    expect(await bench.openEpoch(relay)).toMatchObject({ epoch: 3, restated: 1 });
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
