import { expect, it } from '@jest/globals';
import { decisions } from '../support/records.js';
import { inSecondVersion, NEWER } from '../support/second-version.js';
import { repaired } from '../support/tally.js';
import type { TestBench } from './test-bench.js';

/** Consumers and producers of different versions beside each other (DESIGN §5). */
export const describeVersions = (bench: TestBench): void => {
  const startNewer = () => bench.start(bench.harness.consumer, NEWER);

  it('stops an old consumer at a version that it doesn’t know, and goes on from there once it is deployed', async () => {
    const old = await bench.start();
    const [a, b, c, d] = decisions('a', 'b', 'c', 'd');
    await bench.deliver(a, inSecondVersion(b), c);
    await bench.untilStopped(old, 'unknown-version');
    expect(await bench.applied()).toEqual(['a']);
    await bench.stop(old);
    const newer = await startNewer();
    await bench.untilApplied('a', 'b', 'c');
    await bench.deliver(inSecondVersion(d));
    await bench.untilApplied('a', 'b', 'c', 'd');
    await bench.untilStopped(newer);
  });

  it('lets a new consumer take old and new versions in the order of their stream', async () => {
    await startNewer();
    const [a, b, c] = decisions('a', 'b', 'c');
    await bench.deliver(a, inSecondVersion(b), c);
    await bench.untilApplied('a', 'b', 'c');
  });

  it('lets an old consumer come back, past what the new one had read and what is sent again', async () => {
    const newer = await startNewer();
    const [a, b, c] = decisions('a', 'b', 'c');
    await bench.deliver(a, inSecondVersion(b));
    await bench.untilApplied('a', 'b');
    await bench.stop(newer);
    await bench.start();
    await bench.deliver(inSecondVersion(b), c);
    await bench.untilApplied('a', 'b', 'c');
  });

  it('lets a new consumer retry what the old one had parked', async () => {
    const old = await bench.start();
    await bench.deliver(...decisions('impossible', 'a'));
    const [parked] = await bench.untilParked(old, 1);
    await bench.untilApplied('a');
    await bench.stop(old);
    const newer = await startNewer();
    repaired.add('impossible');
    expect(await newer.consumer.retryParked(parked!.id)).toEqual({ outcome: 'applied' });
    await bench.untilApplied('a', 'impossible');
  });
};
