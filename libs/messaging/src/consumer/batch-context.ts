import type { AnyEvent, EventType, JunbanEvent, NewEvent } from '#contracts';
import type { Tx } from '#database';
import type { CausedEvent } from '../outbox/caused-event.js';
import type { Handler } from './handler.js';

/** The batch as Nest hands it to a route by `@Ctx()`: what is in hand, and what the handlers have made of it. */
export class BatchContext<F> {
  private readonly changed = new Set<string>();
  private readonly caused: CausedEvent[] = [];
  private readonly deskWrites: ((tx: Tx) => Promise<void>)[] = [];
  private touched = false;

  constructor(
    private readonly facts: Map<string, F>,
    /** Business time of the transaction: RFC 3339, JST. */
    readonly now: string,
  ) {}

  /** Runs a pure handler on the facts of the event's ticket. */
  handle<T extends EventType>(event: JunbanEvent<T>, handler: Handler<T, F>): void {
    this.touched = true;
    const before = this.facts.get(event.ticketId);
    if (before === undefined) throw new Error(`no facts are loaded for the subject of ${event.type}`);
    const { facts, events = [] } = handler(before, event, { now: this.now });
    if (facts !== before) this.put(event.ticketId, facts);
    this.caused.push(...events.map((caused) => ({ ...caused, traceparent: event.traceparent })));
  }

  /** Stores a desk-wide fact: `write` runs in the batch's transaction, in stream order, after the handlers. */
  storeDesk<T extends EventType>(
    event: JunbanEvent<T>,
    write: (tx: Tx, event: JunbanEvent<T>) => Promise<unknown>,
  ): void {
    this.touched = true;
    this.deskWrites.push(async (tx) => void (await write(tx, event)));
  }

  /** What is known of a ticket that was loaded. */
  factsOf(ticketId: string): F | undefined {
    return this.facts.get(ticketId);
  }

  /** Publishes an event of the consumer itself. */
  publish(event: NewEvent): void {
    this.caused.push(event);
  }

  /** True once any event was more than ignored. */
  get hasHandled(): boolean {
    return this.touched;
  }

  /** Events to be published, in the order in which they were caused. */
  get events(): readonly CausedEvent[] {
    return this.caused;
  }

  /** Facts to be stored: those changed, and those of the tickets that were published about. */
  toStore(published: readonly AnyEvent[]): F[] {
    const ids = new Set([...this.changed, ...published.map(({ ticketId }) => ticketId)]);
    return [...ids].flatMap((id) => this.facts.get(id) ?? []);
  }

  /** Writes the desk-wide facts. */
  async writeDesk(tx: Tx): Promise<void> {
    for (const write of this.deskWrites) await write(tx);
  }

  private put(ticketId: string, facts: F): void {
    this.facts.set(ticketId, facts);
    this.changed.add(ticketId);
  }
}
