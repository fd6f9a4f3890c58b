import { expect, it } from '@jest/globals';
import { aDecision, aStream, decisions, MANY_TICKETS } from '../support/records.js';
import { until } from '../support/until.js';
import type { TestBench } from './test-bench.js';

/** Order, duplicates, gaps and forks. */
export const describeOrder = (bench: TestBench): void => {
  it('applies the events of each ticket in the order of their publication, each once', async () => {
    await bench.start();
    const rounds = Array.from({ length: 10 }, (_, round) => `e-${round}`);
    for (const round of rounds) {
      const halves = [MANY_TICKETS.slice(0, 30), MANY_TICKETS.slice(30)];
      await Promise.all(
        halves.map((half) => bench.harness.publish(half.map((ticketId) => aDecision(round, { ticketId })))),
      );
    }
    const tallies = await until(
      'all applied',
      () => bench.harness.observer.query<{ applied: string[] }>('SELECT applied FROM tallies'),
      (seen) => seen.flatMap(({ applied }) => applied).length >= 600,
    );
    expect(tallies.map(({ applied }) => applied)).toEqual(MANY_TICKETS.map(() => rounds));
    expect(await bench.published('junban.turn.requeued.v1')).toHaveLength(600);
  });

  it('applies an event once, however often it comes', async () => {
    await bench.start();
    const [first, second, third] = decisions('a', 'b', 'c');
    await bench.deliver(first, second);
    await bench.untilApplied('a', 'b');
    await bench.deliver(first, second, third);
    await bench.untilApplied('a', 'b', 'c');
    expect(await bench.published('junban.turn.requeued.v1')).toHaveLength(3);
  });

  it('applies nothing behind a gap, says so, and goes on by itself when a replay fills it', async () => {
    const service = await bench.start();
    const [a, b, c, d, e] = decisions('a', 'b', 'c', 'd', 'e');
    await bench.deliver(a, b);
    await bench.untilApplied('a', 'b');
    await bench.deliver(d, e);
    await bench.untilStopped(service, 'gap');
    expect(await bench.applied()).toEqual(['a', 'b']);
    await bench.deliver(c, d, e);
    await bench.untilApplied('a', 'b', 'c', 'd', 'e');
    await bench.untilStopped(service);
  });

  it('knows of a gap after a restart', async () => {
    const before = await bench.start();
    const [a, , c] = decisions('a', 'b', 'c');
    await bench.deliver(a, c);
    await bench.untilStopped(before, 'gap');
    await bench.stop(before);
    const after = await bench.start();
    await bench.deliver(c);
    await bench.untilStopped(after, 'gap');
    expect(await bench.applied()).toEqual(['a']);
  });

  it('stops at another event in the place of the last one: the source was restored', async () => {
    const service = await bench.start();
    await bench.deliver(...decisions('a', 'b'));
    await bench.untilApplied('a', 'b');
    const other = aStream([aDecision('x'), aDecision('y')], { ids: 100 });
    await bench.deliver(...other.slice(1));
    await bench.untilStopped(service, 'fork');
    expect(await bench.applied()).toEqual(['a', 'b']);
  });

  it('stops at an event that follows another one than the last', async () => {
    const service = await bench.start();
    await bench.deliver(...decisions('a', 'b'));
    await bench.untilApplied('a', 'b');
    const other = aStream([aDecision('x'), aDecision('y'), aDecision('z')], { ids: 100 });
    await bench.deliver(...other.slice(2));
    await bench.untilStopped(service, 'fork');
    expect(await bench.applied()).toEqual(['a', 'b']);
  });

  it('leaves a forked epoch when the source opens a new one', async () => {
    const service = await bench.start();
    await bench.deliver(...decisions('a', 'b'));
    await bench.untilApplied('a', 'b');
    await bench.deliver(...aStream([aDecision('x'), aDecision('y')], { ids: 100 }).slice(1));
    await bench.untilStopped(service, 'fork');
    await bench.deliver(...aStream([aDecision('n'), aDecision('o')], { epoch: 2, ids: 200 }));
    await bench.untilApplied('a', 'b', 'n', 'o');
    await bench.untilStopped(service);
  });
};
