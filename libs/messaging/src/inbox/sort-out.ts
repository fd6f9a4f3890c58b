import type { AnyEvent, EventEnvelope, ParsedRecord } from '#contracts';
import { InvalidData } from '../consumer/faults.js';
import type { StopCause } from '../consumer/outcome.js';
import type { Stream } from '../transport.js';
import { type Cursor, judge, movedTo } from './judge.js';

/** What a batch comes to for a consumer that stands at a cursor. */
export interface SortedOut {
  /** To be applied now, in stream order. */
  events: AnyEvent[];
  duplicates: number;
  /** Those among them that belong to an epoch that was left. */
  late: number;
  /** Records dealt with; the one after them stops the partition and is tried again later. */
  done: number;
  cursor: Cursor;
  stop?: StopCause;
}

/**
 * Tells what of a batch is to be applied. Behind a gap or a fork it reads on, since only later records can heal it;
 * a record that cannot be understood ends it. Throws {@link InvalidData} for an event whose turn it is but whose
 * data is unusable.
 */
export const sortOut = (cursor: Cursor, stream: Stream, records: readonly ParsedRecord[]): SortedOut => {
  const sorted: SortedOut = { events: [], duplicates: 0, late: 0, done: 0, cursor };
  for (const record of records) {
    const obstacle = obstacleIn(record, stream);
    if (obstacle) return { ...sorted, stop: obstacle };
    take(sorted, record as Placed);
    sorted.done += 1;
  }
  return sorted;
};

type Placed = Extract<ParsedRecord, { kind: 'event' | 'invalid-data' }>;

const envelopeOf = (record: Placed): EventEnvelope =>
  record.kind === 'event' ? record.event : record.envelope;

const obstacleIn = (record: ParsedRecord, stream: Stream): StopCause | undefined => {
  if (record.kind === 'unusable-headers') return { reason: record.kind, detail: record.reason };
  if (record.kind === 'unknown-type' || record.kind === 'unknown-version')
    return { reason: record.kind, detail: record.type };
  const { source, partition } = envelopeOf(record);
  return source === stream.source && partition === stream.partition
    ? undefined
    : { reason: 'unusable-headers', detail: `says that it belongs to ${source}/${partition}` };
};

const take = (sorted: SortedOut, record: Placed): void => {
  const envelope = envelopeOf(record);
  const verdict = judge(sorted.cursor, envelope);
  if (verdict === 'duplicate') {
    sorted.duplicates += 1;
    if (envelope.at.epoch < sorted.cursor.epoch) sorted.late += 1;
  } else if (verdict === 'next') {
    if (record.kind === 'invalid-data') throw new InvalidData(record.errors);
    sorted.events.push(record.event);
    sorted.cursor = movedTo(sorted.cursor, envelope);
    delete sorted.stop;
  } else sorted.stop ??= { reason: verdict, detail: disagreement(sorted.cursor, envelope) };
};

const disagreement = ({ epoch, sequence, lastId }: Cursor, { at, id, previous }: EventEnvelope): string =>
  `stands at ${epoch}/${sequence} (${lastId ?? 'no event'}), got ${at.epoch}/${at.sequence} (${id} after ${previous ?? 'no event'})`;
