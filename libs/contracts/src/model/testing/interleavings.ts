import type { AnyEvent } from '../../events/event.js';
import type { ServiceName } from '../../events/services.js';
import { pick, type Random } from './random.js';
import { laneName } from './streams.js';

const streamsOf = (events: readonly AnyEvent[]): AnyEvent[][] => [...Map.groupBy(events, laneName).values()];

/** The same facts as far as they have come: of every stream only its beginning, of most the whole. */
export const cutOff = (events: readonly AnyEvent[], random: Random): AnyEvent[] => {
  const known = new Set(
    streamsOf(events).flatMap((stream) =>
      stream.slice(0, random(2) ? stream.length : random(stream.length + 1)),
    ),
  );
  return events.filter((event) => known.has(event));
};

/** Every stream in its own order; which goes on next is drawn, and some are much slower than others. */
const shuffled = (events: readonly AnyEvent[], random: Random): AnyEvent[] => {
  const queues = streamsOf(events).map((rest) => ({ rest: [...rest], slow: random(3) * 20 }));
  const order: AnyEvent[] = [];
  while (order.length < events.length) {
    const queue = pick(
      queues.filter(({ rest }) => rest.length > 0),
      random(1_000_000),
    );
    const next = random(100) < queue.slow * 2.4 ? undefined : queue.rest.shift();
    if (next) order.push(next);
  }
  return order;
};

/**
 * One of the orders in which a service may come to know these events: what it has published itself at once in order,
 * the rest in the order of each stream, some facts doubled, and some parked, so that they count later or last of all.
 */
export const interleaving = (events: readonly AnyEvent[], owner: ServiceName, random: Random): AnyEvent[] => {
  const known: AnyEvent[] = [];
  const parked: AnyEvent[] = [];
  for (const event of shuffled(events, random)) {
    if (event.source !== owner && random(6) === 0) parked.push(event);
    else known.push(event);
    if (parked.length > 0 && random(8) === 0) known.push(...parked.splice(random(parked.length), 1));
    if (known.length > 0 && random(5) === 0) known.push(pick(known, random(known.length)));
  }
  while (parked.length > 0) known.push(...parked.splice(random(parked.length), 1));
  return known;
};
