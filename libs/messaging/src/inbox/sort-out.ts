import type { AnyEvent, EventPlace, ParsedRecord } from '#contracts';
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
 * a record that cannot be understood ends it, unless it is known already: a newer reader may have been here before.
 * Throws {@link InvalidData} for an event whose turn it is but whose data is unusable.
 */
export const sortOut = (cursor: Cursor, stream: Stream, records: readonly ParsedRecord[]): SortedOut => {
  const sorted: SortedOut = { events: [], duplicates: 0, late: 0, done: 0, cursor };
  for (const record of records) {
    const obstacle = obstacleIn(record, stream, sorted.cursor);
    if (obstacle) return { ...sorted, stop: obstacle };
    take(sorted, record as Placed);
    sorted.done += 1;
  }
  return sorted;
};

type Placed = Exclude<ParsedRecord, { kind: 'unusable-headers' }>;

const placeOf = (record: Placed): EventPlace => {
  if (record.kind === 'event') return record.event;
  return record.kind === 'invalid-data' ? record.envelope : record.place;
};

const isUnknown = (record: Placed) => record.kind === 'unknown-type' || record.kind === 'unknown-version';

const obstacleIn = (record: ParsedRecord, stream: Stream, cursor: Cursor): StopCause | undefined => {
  if (record.kind === 'unusable-headers') return { reason: record.kind, detail: record.reason };
  const place = placeOf(record);
  const { source, partition } = place;
  const isForeign = source !== stream.source || partition !== stream.partition;
  if (isUnknown(record) && (isForeign || judge(cursor, place) !== 'duplicate'))
    return { reason: record.kind, detail: record.type };
  return isForeign
    ? { reason: 'unusable-headers', detail: `says that it belongs to ${source}/${partition}` }
    : undefined;
};

const take = (sorted: SortedOut, record: Placed): void => {
  const place = placeOf(record);
  const verdict = judge(sorted.cursor, place);
  if (verdict === 'duplicate') {
    sorted.duplicates += 1;
    if (place.at.epoch < sorted.cursor.epoch) sorted.late += 1;
  } else if (verdict === 'next') {
    if (record.kind === 'invalid-data') throw new InvalidData(record.errors);
    if (record.kind === 'event') sorted.events.push(record.event);
    sorted.cursor = movedTo(sorted.cursor, place);
    delete sorted.stop;
  } else sorted.stop ??= { reason: verdict, detail: disagreement(sorted.cursor, place) };
};

const disagreement = ({ epoch, sequence, lastId }: Cursor, { at, id, previous }: EventPlace): string =>
  `stands at ${epoch}/${sequence} (${lastId ?? 'no event'}), got ${at.epoch}/${at.sequence} (${id} after ${previous ?? 'no event'})`;
