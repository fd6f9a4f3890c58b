import type { AnyEvent, JunbanEvent } from '../events/event.js';

/** An event as a transport carries it: CloudEvents 1.0 in Kafka's binary mode (DESIGN §5). */
export interface EventRecord {
  partition: number;
  /** The ticket's id, or "desk". */
  key: string;
  /** Header names in lower case: ce_id, ce_source, ce_type, ce_time, ce_subject, ce_sequence and so on. */
  headers: Record<string, string>;
  /** JSON text of the data. */
  value: string;
}

/** All that the headers say of an event: enough to park it and to hold its turn when its data is unusable. */
export type EventEnvelope = Omit<JunbanEvent, 'data'>;

/** Where an event stands, whatever it says. */
export type EventPlace = Pick<EventEnvelope, 'source' | 'partition' | 'at' | 'id' | 'previous'>;

/** What `parseEvent` makes of a record. Reasons and errors name headers and paths, never a value. */
export type ParsedRecord =
  | { kind: 'event'; event: AnyEvent }
  /** Nothing of the record can be trusted, not even its place in the stream. */
  | { kind: 'unusable-headers'; reason: string }
  | { kind: 'unknown-type'; type: string; place: EventPlace }
  /** A known type in a version that this consumer doesn't know: it must be deployed before the producer. */
  | { kind: 'unknown-version'; type: string; place: EventPlace }
  | { kind: 'invalid-data'; envelope: EventEnvelope; errors: string[] };
