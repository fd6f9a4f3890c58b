import type { AnyEvent, EventRecord, NewEvent } from '#contracts';
import type { Database } from '#database';
import type { EpochOpened, Transport } from '#messaging';

/** All that the contract suite needs to know of a transport. */
export interface TransportHarness {
  /** The consuming service's database; its sessions have {@link CONSUMER_SESSIONS} as application_name. */
  readonly consumer: Database;
  /** Another pool for the same database: a second replica's. */
  openConsumer(): Promise<Database>;
  /** A connection of the test itself, in the consumer's schema. */
  readonly observer: Database;
  /** A transport as a new process would have it. */
  openTransport(): Transport;
  /** Publishes events of eligibility in one transaction, by its outbox. */
  publish(events: NewEvent[]): Promise<AnyEvent[]>;
  /** Opens a new epoch of eligibility, by an operator's wish. */
  openEpoch(wish: { force: boolean }): Promise<EpochOpened>;
  /** Brings records as they are to the consumers, in this order; also such as were brought before. */
  deliver(records: EventRecord[]): Promise<void>;
  /** Back to nothing published and nothing read. No transport is open. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export const CONSUMER_SESSIONS = 'consumer-under-test';
