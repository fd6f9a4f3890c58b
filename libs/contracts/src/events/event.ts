import type { EventData, EventType } from './data.js';
import type { ServiceName } from './services.js';

/** Where an event stands in its source: only this, never a time, orders events of one source (DESIGN §5). */
export interface Position {
  epoch: number;
  sequence: number;
}

/** A fact as a consumer sees it: CloudEvents 1.0 attributes under their meaning here, and typed data. */
export interface JunbanEvent<T extends EventType = EventType> {
  /** ce_id: a UUID, the same at every re-sending. */
  id: string;
  /** Publishing service: the first half of ce_source. */
  source: ServiceName;
  /** Stream of the service: the Kafka partition. */
  partition: number;
  /** Epoch (second half of ce_source) and ce_sequence. */
  at: Position;
  /** ce_previous: id of the event before it in its stream; absent on the first. */
  previous?: string;
  type: T;
  /** ce_time: business time, for readers alone. */
  time: string;
  /** ce_subject: the ticket's id, or "desk". */
  ticketId: string;
  /** ce_turn; absent on desk-wide events. */
  turn?: number;
  traceparent?: string;
  data: EventData[T];
}

/** Any event, discriminated by its type. */
export type AnyEvent = { [T in EventType]: JunbanEvent<T> }[EventType];

/** What a service hands to its outbox: everything that the outbox doesn't assign. */
export type NewEvent = {
  [T in EventType]: { type: T; ticketId: string; turn?: number; time: string; data: EventData[T] };
}[EventType];

/** Compares positions of one stream: negative when `a` came first. */
export const comparePositions = (a: Position, b: Position): number =>
  a.epoch - b.epoch || a.sequence - b.sequence;
