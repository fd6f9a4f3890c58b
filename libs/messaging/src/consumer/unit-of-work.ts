import { type AnyEvent, type Contract, DESK_SUBJECT, type ServiceName } from '#contracts';
import type { Database, Tx } from '#database';
import type { Outbox } from '../outbox/outbox.js';
import { BatchContext } from './batch-context.js';
import { HandlerFault, NotYetKnown } from './faults.js';
import type { FactsStore } from './handler.js';

/** What applying events takes. */
export interface ApplyPorts<F> {
  service: ServiceName;
  database: Database;
  store: FactsStore<F>;
  outbox: Outbox;
  /** How records are read. */
  contract: Contract;
  /** Hands an event to its route. */
  deliver: (event: AnyEvent, batch: BatchContext<F>) => Promise<void>;
  /** Whether the service tells of its parked events by turn.held. */
  publishesHeld: boolean;
}

/** Loads and locks the facts of some subjects; the desk itself has none. */
export async function begin<F>(tx: Tx, ports: ApplyPorts<F>, subjects: string[]): Promise<BatchContext<F>> {
  const ticketIds = [...new Set(subjects)].filter((subject) => subject !== DESK_SUBJECT).sort();
  const facts = ticketIds.length ? await ports.store.load(tx, ticketIds) : new Map<string, F>();
  const now = await ports.database.businessNow(tx);
  return new BatchContext(facts, now.toISO());
}

/** Hands events to their routes, one after the other. What a route throws is the event's fault. */
export async function deliverAll<F>(
  ports: ApplyPorts<F>,
  events: readonly AnyEvent[],
  batch: BatchContext<F>,
): Promise<void> {
  for (const event of events) {
    try {
      await ports.deliver(event, batch);
    } catch (error) {
      if (error instanceof NotYetKnown) throw error;
      throw new HandlerFault(`a handler of ${event.type} failed`, { cause: error });
    }
  }
}

/** Appends what the handlers published and stores what they changed. Returns the events as published. */
export async function finish<F>(tx: Tx, ports: ApplyPorts<F>, batch: BatchContext<F>): Promise<AnyEvent[]> {
  const published = await ports.outbox.append(tx, batch.events);
  const facts = batch.toStore(published);
  if (facts.length || published.length) await ports.store.store(tx, facts, published);
  await batch.writeDesk(tx);
  return published;
}
