import { randomUUID } from 'node:crypto';
import { type EventRecord, toRecord } from '#contracts';
import { partitionOf } from '#messaging';
import { anInquiry } from './event.js';

interface Last {
  id?: string;
  sequence: number;
}

const lasts = new Map<number, Last>();

const recordOf = (turn: number): EventRecord => {
  const event = anInquiry(turn);
  const partition = partitionOf(event.ticketId);
  const { id: previous, sequence } = lasts.get(partition) ?? { sequence: 0 };
  const last = { id: randomUUID(), sequence: sequence + 1 };
  lasts.set(partition, last);
  const at = { epoch: 1, sequence: last.sequence };
  return toRecord({ ...event, id: last.id, source: 'intake', partition, at, previous });
};

/** The next records of intake's streams, as an outbox would give them. */
export const recordsOf = (count: number): EventRecord[] =>
  Array.from({ length: count }, (_, index) => recordOf(index + 1));
