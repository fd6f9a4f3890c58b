import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Outbox } from '#messaging';
import { describeOnKafka } from '#testing';
import { setPublishedBack } from '../src/outbox/replay.js';
import { TestBench } from './contract/test-bench.js';
import { type KafkaHarness, kafkaHarness } from './support/kafka-harness.js';
import { muteServer } from './support/mute-server.js';
import { aDecision, decisions, PARTITION, withHeaders } from './support/records.js';
import type { TallyService } from './support/tally-service.js';
import { until } from './support/until.js';

describeOnKafka('the lag of a reader on Kafka', { brokers: 1 }, (kafka) => {
  let harness: KafkaHarness;
  let bench: TestBench;
  beforeAll(async () => {
    harness = await kafkaHarness(kafka());
    bench = new TestBench(() => Promise.resolve(harness));
  });
  beforeEach(() => bench.setUp());
  afterEach(() => bench.stopAll());
  afterAll(() => bench.tearDown());

  const lag = async ({ consumer }: TallyService) => {
    const { read } = await consumer.streams();
    return read.find(({ source, partition }) => source === 'eligibility' && partition === PARTITION)!.lag;
  };
  const untilLag = (service: TallyService, wanted: number) =>
    until(
      `lag ${wanted}`,
      () => lag(service),
      (seen) => seen === wanted,
    );

  it('is 0 where there is nothing, and where all is read', async () => {
    const service = await bench.start();
    await until(
      'all known',
      () => service.consumer.lags(),
      ({ eligibility, scheduling }) => eligibility === 0 && scheduling === 0,
    );
    await bench.deliver(...decisions('a', 'b'));
    await bench.untilApplied('a', 'b');
    await untilLag(service, 0);
  });

  it('counts what is there and not applied, from the one that stops its stream', async () => {
    const service = await bench.start();
    const [a, b, c] = decisions('a', 'b', 'c');
    await bench.deliver(a, withHeaders(b, { ce_type: 'junban.inquiry.decided.v9' }), c);
    await bench.untilStopped(service, 'unknown-version');
    await until(
      'lags',
      () => service.consumer.lags(),
      ({ eligibility, scheduling }) => eligibility === 2 && scheduling === 0,
    );
  });

  it('counts the events behind a gap, though their records have been read', async () => {
    const service = await bench.start();
    const [a, , c, d] = decisions('a', 'b', 'c', 'd');
    await bench.deliver(a, c, d);
    await bench.untilStopped(service, 'gap');
    await untilLag(service, 3);
  });

  it('isn’t smaller for a record that is sent again', async () => {
    const service = await bench.start();
    const [a, b, c, d] = decisions('a', 'b', 'c', 'd');
    await bench.deliver(a, c, d);
    await untilLag(service, 3);
    await bench.deliver(b);
    await bench.untilApplied('a', 'b');
    await untilLag(service, 2);
  });

  it('is ended by an operator’s replay of a stretch that never came', async () => {
    const service = await bench.start();
    await harness.publish([aDecision('a')]);
    await bench.untilApplied('a');
    const outbox = new Outbox('eligibility');
    await harness.source.transaction(async (tx) => {
      await outbox.append(tx, [aDecision('b'), aDecision('c')]);
      await tx.query('UPDATE streams SET published = sequence');
    });
    await harness.publish([aDecision('d')]);
    await bench.untilStopped(service, 'gap');
    expect(await bench.applied()).toEqual(['a']);
    await untilLag(service, 3);
    expect(await setPublishedBack(harness.source, PARTITION, 2)).toMatchObject({ outcome: 'set-back' });
    await bench.untilApplied('a', 'b', 'c', 'd');
    await bench.untilStopped(service);
    await untilLag(service, 0);
    expect(await bench.published('junban.turn.requeued.v1')).toHaveLength(4);
  });

  it('is unknown while Kafka is away or frozen, and nobody waits for it', async () => {
    const mute = await muteServer();
    for (const broker of ['127.0.0.1:1', mute.address]) {
      const transport = harness.openTransport({ brokers: [broker] });
      expect(await transport.ends(['eligibility', 'scheduling'])).toEqual([]);
      const before = performance.now();
      for (let look = 0; look < 20; look += 1) expect(await transport.ends(['eligibility'])).toEqual([]);
      expect(performance.now() - before).toBeLessThan(2_000);
      await transport.close();
    }
    await mute.close();
  });
});
