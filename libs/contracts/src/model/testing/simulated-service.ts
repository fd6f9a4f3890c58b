import { PUBLISHED_TYPES } from '../../events/catalogue.js';
import type { AnyEvent, NewEvent } from '../../events/event.js';
import type { ServiceName } from '../../events/services.js';
import type { Chronicle } from './chronicle.js';
import { type Lane, laneName, type Streams } from './streams.js';

/** What all simulated services share: the desk's streams and the record of what truly happens. */
export interface Surroundings {
  streams: Streams;
  chronicle: Chronicle;
}

/** Reads streams in order, each event once, and parks what it is told to, as DESIGN §5.5 has it. */
export abstract class SimulatedService {
  readonly parked: AnyEvent[] = [];
  private readonly read = new Map<string, number>();

  constructor(
    readonly name: ServiceName,
    private readonly sources: readonly ServiceName[],
    protected readonly surroundings: Surroundings,
  ) {}

  /** Takes in an event of another service. */
  protected abstract handle(event: AnyEvent): void;

  /** Takes in what this service itself has just published. */
  protected abstract remember(event: AnyEvent): void;

  backlog(): Lane[] {
    return this.surroundings.streams.lanesOf(this.sources).filter((lane) => this.nextOf(lane) !== undefined);
  }

  deliver(lane: Lane): void {
    const event = this.taken(lane);
    if (event) this.apply(event);
  }

  /** The next event of the stream can't be processed; the stream goes on without it. */
  park(lane: Lane): void {
    const event = this.taken(lane);
    if (!event) return;
    if (event.turn === undefined) return this.apply(event);
    this.parked.push(event);
    this.surroundings.chronicle.push({ kind: 'parked', at: this.name, event });
    this.tellHeld(event);
  }

  retry(drawn: number): void {
    const [event] = this.parked.splice(drawn % Math.max(1, this.parked.length), 1);
    if (!event) return;
    this.apply(event);
    this.surroundings.chronicle.push({ kind: 'unparked', at: this.name, event });
    this.tellHeld(event);
  }

  protected publish(fact: NewEvent): void {
    const event = this.surroundings.streams.publish(this.name, fact);
    this.surroundings.chronicle.push({ kind: 'published', event });
    this.remember(event);
  }

  private apply(event: AnyEvent): void {
    this.surroundings.chronicle.push({ kind: 'applied', at: this.name, event });
    this.handle(event);
  }

  private tellHeld({ ticketId, turn, time }: AnyEvent): void {
    if (!PUBLISHED_TYPES[this.name].includes('junban.turn.held.v1')) return;
    const parked = this.parked.filter((one) => one.turn === turn).length;
    this.publish({ type: 'junban.turn.held.v1', ticketId, turn, time, data: { parked } });
  }

  private nextOf(lane: Lane): AnyEvent | undefined {
    return this.surroundings.streams.at(lane, this.read.get(laneName(lane)) ?? 0);
  }

  private taken(lane: Lane): AnyEvent | undefined {
    const event = this.nextOf(lane);
    if (event) this.read.set(laneName(lane), event.at.sequence);
    return event;
  }
}
