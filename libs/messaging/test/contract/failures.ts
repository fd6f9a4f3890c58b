import { expect, it } from '@jest/globals';
import { type EventRecord, toRecord } from '#contracts';
import { aDecision, aStream, decisions, withHeaders } from '../support/records.js';
import { repaired } from '../support/tally.js';
import type { TestBench } from './test-bench.js';

const impossible = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `impossible-${from + index}`);

const calendarChanges = (...versions: number[]): EventRecord[] =>
  versions.map((calendarVersion, index) =>
    toRecord({
      type: 'junban.calendar.changed.v1',
      id: `c0000000-0000-4000-8000-00000000000${index + 1}`,
      source: 'scheduling',
      partition: 0,
      at: { epoch: 1, sequence: index + 1 },
      ...(index > 0 && { previous: `c0000000-0000-4000-8000-00000000000${index}` }),
      ticketId: 'desk',
      time: '2026-11-24T10:00:00.000+09:00',
      data: { calendarVersion, closures: [] },
    }),
  );

/** What stops a partition instead of being parked. */
export const describeFailures = (bench: TestBench): void => {
  it('stops at the fifth failure in a row, remembers over a restart, and goes on when the cause is gone', async () => {
    const before = await bench.start();
    await bench.deliver(...decisions('a', ...impossible(1, 5), 'b'));
    await bench.untilStopped(before, 'five-in-a-row');
    await bench.untilParked(before, 4);
    await bench.stop(before);
    const after = await bench.start();
    await bench.untilStopped(after, 'five-in-a-row');
    await bench.untilParked(after, 4);
    expect(await bench.applied()).toEqual(['a']);
    repaired.add('impossible');
    await bench.untilApplied('a', 'impossible-5', 'b');
    await bench.untilStopped(after);
    await bench.untilParked(after, 4);
  });

  it('counts anew after an event that could be applied', async () => {
    const service = await bench.start();
    await bench.deliver(...decisions(...impossible(1, 4), 'a', ...impossible(5, 8), 'b'));
    await bench.untilApplied('a', 'b');
    await bench.untilParked(service, 8);
    expect(service.consumer.stops()).toEqual([]);
  });

  it.each<[string, 'unknown-type' | 'unknown-version' | 'unusable-headers', Record<string, string>]>([
    ['an event of an unknown type', 'unknown-type', { ce_type: 'junban.inquiry.vanished.v1' }],
    ['a version that it doesn’t know', 'unknown-version', { ce_type: 'junban.inquiry.decided.v9' }],
    ['a record whose headers say nothing', 'unusable-headers', { ce_subject: 'nobody' }],
  ])('stops at %s: what came before it is applied, nothing of what follows', async (_, reason, headers) => {
    const service = await bench.start();
    const [a, b, c] = decisions('a', 'b', 'c');
    await bench.deliver(a, withHeaders(b, headers), c);
    await bench.untilStopped(service, reason);
    await bench.untilApplied('a');
    expect(await service.consumer.listParked()).toEqual([]);
    expect(await bench.inboxAt()).toBe(1);
  });

  it('stops at a desk-wide event that fails, since there is no turn to hold', async () => {
    const service = await bench.start();
    await bench.deliver(...calendarChanges(12, 13, 14));
    await bench.untilStopped(service, 'failed-without-turn');
    const calendars = () => bench.harness.observer.query('SELECT version FROM calendars ORDER BY version');
    expect(await calendars()).toEqual([{ version: 12 }]);
    repaired.add('impossible');
    await bench.untilInboxAt(3, 0);
    expect(await calendars()).toEqual([{ version: 12 }, { version: 13 }, { version: 14 }]);
    await bench.untilStopped(service);
  });

  it('waits at an event that names what isn’t known here yet, and parks nothing', async () => {
    const service = await bench.start();
    await bench.deliver(...aStream([aDecision('a'), aDecision('early'), aDecision('b')]));
    await bench.untilStopped(service, 'not-yet-known');
    expect(await bench.applied()).toEqual(['a']);
    repaired.add('early');
    await bench.untilApplied('a', 'early', 'b');
    await bench.untilStopped(service);
    expect(await service.consumer.listParked()).toEqual([]);
  });
};
