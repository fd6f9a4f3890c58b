import type { AnyEvent, NewEvent } from '../../events/event.js';
import { DESK_SUBJECT, type ServiceName } from '../../events/services.js';

/** Streams of each simulated service: few, so that many tickets share one. */
const STREAMS = 2;

/** One stream, as its readers name it. */
export interface Lane {
  source: ServiceName;
  partition: number;
}

export const laneName = ({ source, partition }: Lane): string => `${source}/${partition}`;

const partitionOf = (ticketId: string): number =>
  ticketId === DESK_SUBJECT ? 0 : Number(ticketId.slice(2)) % STREAMS;

/** Everything published: stream by stream, and in the order in which it truly happened. */
export class Streams {
  readonly published: AnyEvent[] = [];
  private readonly streams = new Map<string, AnyEvent[]>();

  publish(source: ServiceName, fact: NewEvent): AnyEvent {
    const lane = { source, partition: partitionOf(fact.ticketId) };
    const stream = this.streams.get(laneName(lane)) ?? [];
    const sequence = stream.length + 1;
    const event = {
      ...fact,
      ...lane,
      id: `${laneName(lane)}/${sequence}`,
      at: { epoch: 1, sequence },
    } as AnyEvent;
    this.streams.set(laneName(lane), [...stream, event]);
    this.published.push(event);
    return event;
  }

  at(lane: Lane, index: number): AnyEvent | undefined {
    return this.streams.get(laneName(lane))?.[index];
  }

  lanesOf(sources: readonly ServiceName[]): Lane[] {
    return sources.flatMap((source) =>
      Array.from({ length: STREAMS }, (_, partition) => ({ source, partition })),
    );
  }
}
