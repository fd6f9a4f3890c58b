import { describe, expect, it } from '@jest/globals';
import { type EventEnvelope, type ParsedRecord } from '#contracts';
import type { Cursor } from './judge.js';
import { sortOut } from './sort-out.js';

const start: Cursor = { epoch: 1, sequence: 0, failuresInRow: 0 };
const stream = { source: 'intake', partition: 3 } as const;
const idOf = (sequence: number): string => `id-${sequence}`;

const envelope = (sequence: number, over: Partial<EventEnvelope> = {}): EventEnvelope => ({
  id: idOf(sequence),
  ...stream,
  at: { epoch: 1, sequence },
  ...(sequence > 1 && { previous: idOf(sequence - 1) }),
  type: 'junban.ticket.withdrawn.v1',
  time: '2026-11-24T10:00:00.000+09:00',
  ticketId: 'T-1',
  turn: 1,
  ...over,
});
const event = (sequence: number, over: Partial<EventEnvelope> = {}) =>
  ({ kind: 'event', event: { ...envelope(sequence, over), data: {} } }) as ParsedRecord;
const invalid = (sequence: number): ParsedRecord => ({
  kind: 'invalid-data',
  envelope: envelope(sequence),
  errors: ['/withdrawnAt must be a string'],
});

const { source, partition } = stream;
const newer = (sequence: number, over = {}): ParsedRecord => ({
  kind: 'unknown-version',
  type: 'x.v2',
  place: { source, partition, at: { epoch: 1, sequence }, id: idOf(sequence), ...over },
});

const sequencesOf = (records: ParsedRecord[], cursor = start) =>
  sortOut(cursor, stream, records).events.map(({ at }) => at.sequence);

describe('a batch', () => {
  it('is applied from the cursor on, without what is known already', () => {
    const cursor = { ...start, sequence: 2, lastId: idOf(2) };
    const sorted = sortOut(cursor, stream, [event(1), event(2), event(3), event(4)]);
    expect(sorted.events.map(({ at }) => at.sequence)).toEqual([3, 4]);
    expect(sorted).toMatchObject({ duplicates: 2, done: 4, cursor: { sequence: 4, lastId: idOf(4) } });
  });

  it('ignores what comes late of an epoch that was left, and counts it', () => {
    const cursor = { ...start, epoch: 2, sequence: 1, lastId: idOf(1) };
    const next = event(2, { at: { epoch: 2, sequence: 2 } });
    const sorted = sortOut(cursor, stream, [event(4), event(9), next]);
    expect(sorted).toMatchObject({ duplicates: 2, late: 2, done: 3, cursor: { epoch: 2, sequence: 2 } });
    expect(sorted.events).toHaveLength(1);
  });

  it('is read on behind a gap, and applied as soon as the missing event comes', () => {
    expect(sequencesOf([event(1), event(3), event(2), event(3)])).toEqual([1, 2, 3]);
    expect(sortOut(start, stream, [event(1), event(3), event(2), event(3)]).stop).toBeUndefined();
  });

  it('tells a gap that stays open at its end', () => {
    const { stop, done } = sortOut(start, stream, [event(1), event(3), event(4)]);
    expect(done).toBe(3);
    expect(stop).toEqual({ reason: 'gap', detail: 'stands at 1/1 (id-1), got 1/3 (id-3 after id-2)' });
  });

  it.each<[string, ParsedRecord, string]>([
    ['whose type is unknown', { ...newer(2), kind: 'unknown-type' } as ParsedRecord, 'unknown-type'],
    ['whose version is unknown', newer(2), 'unknown-version'],
    ['of another stream in an unknown version', newer(1, { partition: 4 }), 'unknown-version'],
    ['whose version is unknown, in the place of another', newer(1, { id: idOf(9) }), 'unknown-version'],
    ['without usable headers', { kind: 'unusable-headers', reason: 'ce_id' }, 'unusable-headers'],
    ['of another service', event(2, { source: 'scheduling' }), 'unusable-headers'],
    ['of another stream', event(2, { partition: 4 }), 'unusable-headers'],
  ])('ends at a record %s', (_, record, reason) => {
    const { done, stop, events } = sortOut(start, stream, [event(1), record, event(2)]);
    expect({ done, reason: stop?.reason, events: events.length }).toEqual({ done: 1, reason, events: 1 });
  });

  it('is refused as a whole when the data of an event in it is unusable', () => {
    expect(() => sortOut(start, stream, [event(1), invalid(2)])).toThrow('/withdrawnAt must be a string');
  });

  it('ignores what is known already in a version that is not: a newer reader was here before', () => {
    const cursor = { ...start, sequence: 2, lastId: idOf(2) };
    const sorted = sortOut(cursor, stream, [newer(1), newer(2), event(3)]);
    expect(sorted).toMatchObject({ duplicates: 2, done: 3, cursor: { sequence: 3 } });
    expect(sorted.stop).toBeUndefined();
  });

  it('takes unusable data of an event that is known already for a duplicate', () => {
    const cursor = { ...start, sequence: 2, lastId: idOf(2) };
    expect(sortOut(cursor, stream, [invalid(1), invalid(2)])).toMatchObject({ duplicates: 2, events: [] });
  });
});
