import type { AnyEvent, EventType, JunbanEvent, NewEvent } from '#contracts';
import type { Tx } from '#database';

/** What a handler makes of one event. The same `facts` object means that there is nothing to store. */
export interface Handled<F> {
  facts: F;
  events?: NewEvent[];
}

/**
 * A pure event handler: no query, no await, no clock. `now` is business time (RFC 3339, JST) from the database clock
 * of the batch's transaction.
 */
export type Handler<T extends EventType, F> = (
  facts: F,
  event: JunbanEvent<T>,
  context: { now: string },
) => Handled<F>;

/** How a consumer loads and stores what its handlers work on: one row a ticket, loaded and locked for a whole batch. */
export interface FactsStore<F> {
  /**
   * Facts of exactly these tickets, missing ones made empty, rows locked in the order of ticket ids: insert
   * placeholders (ON CONFLICT DO NOTHING) in that order, then SELECT … FOR UPDATE ORDER BY id.
   */
  load(tx: Tx, ticketIds: string[]): Promise<Map<string, F>>;
  /**
   * Stores facts, each row once. `published` are the service's own events of the same transaction, appended already;
   * `changed` holds the facts of their tickets too, so that they can be applied here.
   */
  store(tx: Tx, changed: F[], published: AnyEvent[]): Promise<void>;
}
