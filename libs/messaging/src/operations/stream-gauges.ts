import type { ServiceName } from '#contracts';
import { type Metrics, type Sample, sharedLook } from '#platform';
import type { JunbanConsumer } from '../nest/junban-consumer.js';
import type { StreamsState } from './streams-of.js';

type Watched = Pick<JunbanConsumer<unknown>, 'service' | 'streams' | 'countParked'>;

interface Seen extends StreamsState {
  parked: number;
}

type Show = (seen: Seen, service: ServiceName) => Sample[];

interface StreamGauge {
  name: string;
  help: string;
  labelNames: string[];
  show: Show;
}

const OWN = ['service', 'partition'];
const READ = ['service', 'source', 'partition'];

/** What each replica says the same of: these are not to be added up. */
const GAUGES: StreamGauge[] = [
  {
    name: 'junban_outbox_sequence',
    help: 'Last event of a stream',
    labelNames: OWN,
    show: ({ own }, service) =>
      own.map(({ partition, sequence }) => ({ labels: { service, partition }, value: sequence })),
  },
  {
    name: 'junban_outbox_lag_events',
    help: 'Events of a stream that the transport has not taken',
    labelNames: OWN,
    show: ({ own }, service) =>
      own.map(({ partition, sequence, published }) => ({
        labels: { service, partition },
        value: sequence - published,
      })),
  },
  {
    name: 'junban_inbox_sequence',
    help: 'Last event that a reader has dealt with',
    labelNames: READ,
    show: ({ read }, service) =>
      read.map(({ source, partition, sequence }) => ({
        labels: { service, source, partition },
        value: sequence,
      })),
  },
  {
    name: 'junban_inbox_lag_events',
    help: 'Events that there are and that a reader has not dealt with; absent while nobody can tell',
    labelNames: READ,
    show: ({ read }, service) =>
      read.flatMap(({ source, partition, lag }) =>
        lag === undefined ? [] : { labels: { service, source, partition }, value: lag },
      ),
  },
  {
    name: 'junban_events_parked',
    help: 'Events that wait for an operator',
    labelNames: ['service'],
    show: ({ parked }, service) => [{ labels: { service }, value: parked }],
  },
];

/** Shows where a service's streams stand, how far it lags and how many events are parked. What isn't known isn't shown. */
export function showStreams(metrics: Metrics, consumer: Watched): void {
  const { service } = consumer;
  const look = sharedLook(async (): Promise<Seen> => {
    const [state, parked] = await Promise.all([consumer.streams(), consumer.countParked()]);
    return { parked, ...state };
  });
  for (const { show, ...gauge } of GAUGES)
    metrics.gauge({ ...gauge, samples: async () => show(await look(), service) });
  metrics.gauge({
    name: 'junban_database_up',
    help: 'Whether the database has answered: 1 or 0',
    labelNames: ['service'],
    samples: async () => {
      const value = await look().then(
        () => 1,
        () => 0,
      );
      return [{ labels: { service }, value }];
    },
  });
}
