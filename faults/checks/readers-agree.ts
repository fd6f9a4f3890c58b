import { SERVICES, type ServiceName } from '#contracts';
import type { LogRecord, MessagingBooks, OutboxEvent, ReaderPlace, SourceStream } from '../reading/books.js';
import { READERS } from '../reading/readers.js';
import type { Check } from './evidence.js';

const nameOf = (source: string, partition: number) => `${source}/${partition}`;

/** The outbox itself: 1, 2, 3 …, each naming the one before. */
const outboxFaults = (name: string, events: readonly OutboxEvent[], stream: SourceStream): string[] => {
  const faults: string[] = [];
  let previous: string | null = null;
  for (const [index, event] of events.entries()) {
    if (event.sequence !== index + 1) return [`${name} has ${event.sequence} in place of ${index + 1}`];
    if (event.previous !== previous) faults.push(`${name} ${event.sequence} doesn't follow the one before`);
    previous = event.id;
  }
  if (stream.sequence !== events.length || stream.lastId !== previous)
    faults.push(`${name} ends at ${events.length} and its counter at ${stream.sequence}`);
  return faults;
};

/** Kafka's log: everything, each first in its place, each sequence with the one id. */
const logFaults = (name: string, events: readonly OutboxEvent[], records: readonly LogRecord[]): string[] => {
  const faults: string[] = [];
  let reached = 0;
  for (const { sequence, id } of records) {
    const event = events[sequence - 1];
    if (event?.id !== id)
      faults.push(`${name} ${sequence} is ${id} in Kafka and ${event?.id ?? 'nothing'} at its source`);
    if (sequence > reached + 1) faults.push(`${name} has ${sequence} in Kafka after ${reached}`);
    reached = Math.max(reached, sequence);
  }
  if (reached < events.length) faults.push(`${name} ends at ${events.length} and in Kafka at ${reached}`);
  return faults;
};

const readerFaults = (
  name: string,
  reader: string,
  { sequence, lastId }: SourceStream,
  place: ReaderPlace | undefined,
): string[] =>
  (place?.sequence ?? 0) === sequence && (place?.lastId ?? null) === lastId
    ? []
    : [
        `${reader} has read ${name} up to ${place?.sequence ?? 0} (${place?.lastId ?? 'nothing'}), which ends at ${sequence} (${lastId ?? 'nothing'})`,
      ];

const streamFaults = (
  source: ServiceName,
  stream: SourceStream,
  messaging: Record<ServiceName, MessagingBooks>,
  log: readonly LogRecord[],
): string[] => {
  const name = nameOf(source, stream.partition);
  const events = messaging[source].outbox.filter(({ partition }) => partition === stream.partition);
  const isHere = (place: { source: string; partition: number }) =>
    place.source === source && place.partition === stream.partition;
  return [
    ...outboxFaults(name, events, stream),
    ...logFaults(name, events, log.filter(isHere)),
    ...SERVICES.filter((reader) => READERS[reader].includes(source)).flatMap((reader) =>
      readerFaults(name, reader, stream, messaging[reader].inbox.find(isHere)),
    ),
  ];
};

/** For each stream and sequence its source, Kafka and every reader know the same event, and nobody lacks one. */
export const readersAgree: Check = ({ books: { messaging }, log }) =>
  SERVICES.flatMap((source) => [
    ...messaging[source].streams.flatMap((stream) => streamFaults(source, stream, messaging, log)),
    ...(messaging[source].parked > 0 ? [`${source} has parked ${messaging[source].parked} events`] : []),
  ]);
