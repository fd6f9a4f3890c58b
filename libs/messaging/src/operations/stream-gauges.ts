import { Gauge, type Registry } from 'prom-client';
import type { ServiceName } from '#contracts';
import type { JunbanConsumer } from '../nest/junban-consumer.js';
import type { StreamsState } from './streams-of.js';

type Watched = Pick<JunbanConsumer<unknown>, 'service' | 'streams' | 'countParked'>;

interface Seen extends StreamsState {
  service: ServiceName;
  parked: number;
}

const watchedBy = new WeakMap<Registry, Watched[]>();

/**
 * Shows, whenever metrics are asked for, where a service's streams stand, how far it lags and how many events are
 * parked. What isn't known then isn't shown.
 */
export function showStreams(registry: Registry, consumer: Watched): void {
  const known = watchedBy.get(registry);
  if (known) known.push(consumer);
  else {
    const watched = [consumer];
    watchedBy.set(registry, watched);
    makeGauges(registry, lookOf(watched));
  }
}

/** One look serves all gauges of a scrape. A service whose database is away is left out, and the others are shown. */
const lookOf = (watched: readonly Watched[]) => {
  let under: Promise<Seen[]> | undefined;
  const look = async (): Promise<Seen[]> => {
    const looks = watched.map(async (each) => {
      const [state, parked] = await Promise.all([each.streams(), each.countParked()]);
      return { service: each.service, parked, ...state };
    });
    const seen = await Promise.allSettled(looks);
    return seen.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  };
  return () => (under ??= look().finally(() => (under = undefined)));
};

const makeGauges = (registry: Registry, look: () => Promise<Seen[]>): void => {
  const gauge = (name: string, help: string, labelNames: string[], show: (gauge: Gauge, of: Seen) => void) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers: [registry],
      async collect() {
        const seen = await look();
        this.reset();
        for (const of of seen) show(this, of);
      },
    });
  const own = ['service', 'partition'];
  gauge('junban_stream_sequence', 'Last event of a stream', own, (shown, { service, own: streams }) =>
    streams.forEach(({ partition, sequence }) => shown.set({ service, partition }, sequence)),
  );
  gauge(
    'junban_stream_published',
    'Last event that the transport took',
    own,
    (shown, { service, own: streams }) =>
      streams.forEach(({ partition, published }) => shown.set({ service, partition }, published)),
  );
  const reader = ['service', 'source', 'partition'];
  gauge(
    'junban_inbox_sequence',
    'Last event that a reader has dealt with',
    reader,
    (shown, { service, read }) =>
      read.forEach(({ source, partition, sequence }) => shown.set({ service, source, partition }, sequence)),
  );
  gauge(
    'junban_inbox_lag',
    'Events that there are and that a reader has not dealt with',
    reader,
    (shown, { service, read }) =>
      read.forEach(({ source, partition, lag }) => {
        if (lag !== undefined) shown.set({ service, source, partition }, lag);
      }),
  );
  gauge(
    'junban_events_parked',
    'Events that wait for an operator',
    ['service'],
    (shown, { service, parked }) => shown.set({ service }, parked),
  );
};
