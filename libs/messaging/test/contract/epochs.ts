import { expect, it } from '@jest/globals';
import { aDecision, aStream, decisions, PARTITION } from '../support/records.js';
import { until } from '../support/until.js';
import type { TestBench } from './test-bench.js';

const BY = { reason: 'A test.', by: 'operator-1' };
const HERE = { source: 'eligibility' as const, partition: PARTITION, epoch: 1 };

/** Sources that begin anew, and readers that begin in the middle (DESIGN §6, Restore). */
export const describeEpochs = (bench: TestBench): void => {
  const appliedAll = (...editions: string[]) =>
    until(
      `applied ${editions.join()}`,
      () => bench.applied(),
      (seen) => editions.every((edition) => seen.includes(edition)),
    );
  const positions = async () => {
    const rows = await bench.harness.observer.query<{ epoch: number }>(
      'SELECT epoch FROM inbox WHERE partition = $1 ORDER BY epoch',
      [PARTITION],
    );
    return rows.map(({ epoch }) => epoch);
  };

  it('follows its source into a new epoch', async () => {
    const service = await bench.start();
    await bench.harness.publish([aDecision('a'), aDecision('b')]);
    await bench.untilApplied('a', 'b');
    expect(await bench.harness.openEpoch({ force: true })).toMatchObject({ outcome: 'opened', epoch: 2 });
    await bench.harness.publish([aDecision('c')]);
    await appliedAll('a', 'b', 'c');
    expect(await positions()).toEqual([1, 2]);
    await bench.untilStopped(service);
  });

  it('misses nothing that was published before the epoch was opened and not read yet', async () => {
    await bench.harness.publish([aDecision('a'), aDecision('b')]);
    await bench.harness.openEpoch({ force: true });
    await bench.harness.publish([aDecision('c')]);
    const service = await bench.start();
    const applied = await appliedAll('a', 'b', 'c');
    expect([...new Set(applied)]).toEqual(['a', 'b', 'c']);
    await bench.untilStopped(service);
  });

  it('opens no epoch where nothing shows that the source was restored', async () => {
    await bench.harness.publish([aDecision('a')]);
    expect(await bench.harness.openEpoch({ force: false })).toEqual({ outcome: 'no-fork', epoch: 1 });
  });

  it('opens each epoch once, however many operators ask at the same time', async () => {
    await bench.harness.publish([aDecision('a')]);
    const asked = [1, 2, 3].map(() => bench.harness.openEpoch({ force: true }));
    const answers = await Promise.all(asked);
    const opened = answers.filter(({ outcome }) => outcome === 'opened');
    const others = answers.filter((answer) => !opened.includes(answer));
    // Who asks after another one was answered, and forces it, gets the next.
    expect(opened.map((answer) => 'epoch' in answer && answer.epoch).sort()).toEqual(
      opened.map((_, index) => index + 2),
    );
    expect(others.map(({ outcome }) => outcome)).toEqual(others.map(() => 'opened-meanwhile'));
  });

  it('ignores what comes late of an epoch that was left', async () => {
    const service = await bench.start();
    const [a, b, late] = decisions('a', 'b', 'late');
    const [n, o] = aStream([aDecision('n'), aDecision('o')], { epoch: 2, ids: 200 });
    await bench.deliver(a, b, n!);
    await bench.untilApplied('a', 'b', 'n');
    await bench.deliver(late);
    await bench.deliver(o!);
    await bench.untilApplied('a', 'b', 'n', 'o');
    await bench.untilStopped(service);
  });

  it('begins with a stream after the sequence at which it was seeded', async () => {
    const service = await bench.start();
    expect(await service.consumer.seed({ ...HERE, after: 2, skip: false }, BY)).toMatchObject({
      outcome: 'seeded',
    });
    await bench.deliver(...decisions('a', 'b', 'c', 'd'));
    await bench.untilApplied('c', 'd');
    const acts = await bench.harness.observer.query('SELECT act, done_by, reason, detail FROM operator_acts');
    expect(acts.at(-1)).toEqual({
      act: 'stream-seeded',
      done_by: 'operator-1',
      reason: 'A test.',
      detail: {
        source: 'eligibility',
        partition: PARTITION,
        from: { epoch: 1, sequence: 0 },
        to: { epoch: 1, sequence: 2 },
      },
    });
  });

  it('is seeded neither back, nor past what is missing unless that is given up', async () => {
    const service = await bench.start();
    const [a, , c] = decisions('a', 'b', 'c');
    await bench.deliver(a, c);
    await bench.untilStopped(service, 'gap');
    const seed = (after: number, skip = false) => service.consumer.seed({ ...HERE, after, skip }, BY);
    const at = { epoch: 1, sequence: 1 };
    expect(await seed(0, true)).toEqual({ outcome: 'would-double', at });
    expect(await seed(2)).toEqual({ outcome: 'would-skip', at });
    expect(await seed(2, true)).toEqual({ outcome: 'seeded', at: { epoch: 1, sequence: 2 } });
    await bench.deliver(c);
    await bench.untilApplied('a', 'c');
    await bench.untilStopped(service);
  });
};
