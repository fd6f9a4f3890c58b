import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeOnKafka } from '#testing';
import { cutLastBatch } from './support/cut-log.js';
import { PARTITION } from './support/records.js';
import { RelayBench } from './support/relay-bench.js';
import { until } from './support/until.js';

const HOUR = 3_600_000;

describeOnKafka('the relay and a broker that fails', { brokers: 1, own: true }, (kafka) => {
  let bench: RelayBench;
  beforeAll(async () => {
    bench = await RelayBench.open(kafka());
  });
  beforeEach(() => bench.setUp());
  afterEach(async () => {
    const [node] = kafka().nodes;
    node!.resume();
    if (!node!.isRunning) await node!.start();
    await bench.closeAll();
  });
  afterAll(() => bench.tearDown());

  const firsts = async () => [...new Set(await bench.sent())];

  it('waits for a Kafka that is away, says so, and sends everything when it comes', async () => {
    const [node] = kafka().nodes;
    await node!.kill();
    const relay = await bench.start();
    await bench.publish(['a', 'b']);
    await until(
      'a stop',
      () => relay.stops('eligibility'),
      ([stop]) => stop?.reason === 'unreachable',
    );
    await node!.start();
    await bench.untilSent('a', 'b');
    await until(
      'no stop',
      () => relay.stops('eligibility'),
      (stops) => stops.length === 0,
    );
  });

  it('sends what was published while the broker was down', async () => {
    const [node] = kafka().nodes;
    const relay = await bench.start({ checkMillis: HOUR });
    await bench.publish(['a', 'b']);
    await bench.untilPublished(2, 1);
    await node!.kill();
    await bench.publish(['c', 'd']);
    await until(
      'a stop',
      () => relay.stops('eligibility'),
      ([stop]) => stop?.reason === 'unsent',
    );
    await node!.start();
    await bench.untilAllPublished();
    expect(await firsts()).toEqual(['a', 'b', 'c', 'd']);
    await until(
      'no stop',
      () => relay.stops('eligibility'),
      (stops) => stops.length === 0,
    );
  });

  it('closes in time while the broker doesn’t answer', async () => {
    const [node] = kafka().nodes;
    const relay = await bench.start({ checkMillis: HOUR });
    await bench.publish(['a']);
    await bench.untilPublished(1, 0);
    node!.pause();
    await bench.publish(['b']);
    relay.wake('eligibility');
    await sleep(200); // so that it is about to send
    const before = performance.now();
    await bench.stop(relay);
    expect(performance.now() - before).toBeLessThan(15_000);
  });

  it('sends again what the broker lost, when the next event gets an offset that was given before', async () => {
    const [node] = kafka().nodes;
    await bench.start({ checkMillis: HOUR });
    for (const edition of ['a', 'b', 'c']) {
      await bench.publish([edition]);
      await bench.untilAllPublished();
    }
    await node!.kill();
    cutLastBatch(node!.directoryOf(bench.topic, PARTITION));
    await bench.publish(['d']);
    await node!.start();
    await until('d twice', bench.sent.bind(bench), (seen) => seen.join().endsWith('c,d'));
    expect(await bench.sent()).toEqual(['a', 'b', 'd', 'c', 'd']);
  });

  it('sends again what the broker lost, when it looks', async () => {
    const [node] = kafka().nodes;
    await bench.start({ checkMillis: HOUR });
    for (const edition of ['a', 'b', 'c']) {
      await bench.publish([edition]);
      await bench.untilAllPublished();
    }
    await bench.closeAll();
    await node!.kill();
    cutLastBatch(node!.directoryOf(bench.topic, PARTITION));
    await node!.start();
    await bench.untilSent('a', 'b');
    await bench.start();
    await until(
      'c again',
      () => bench.sent(),
      (seen) => seen.at(-1) === 'c',
    );
    expect(await firsts()).toEqual(['a', 'b', 'c']);
  });
});
