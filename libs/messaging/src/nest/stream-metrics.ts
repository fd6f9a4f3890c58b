import type { ServiceName } from '#contracts';
import type { Metrics } from '#platform';
import type { ConsumerObserver } from '../consumer/observer.js';
import { STOP_REASONS } from '../consumer/stops.js';
import { TRANSPORT_STOP_REASONS } from '../transport.js';

const REASONS = [...new Set([...STOP_REASONS, ...TRANSPORT_STOP_REASONS])];

/** Counts what a consumer does with its events, and how long its batches take. */
export const streamMetrics = (metrics: Metrics, service: ServiceName): ConsumerObserver => {
  const events = metrics.counter({
    name: 'junban_events_total',
    help: 'Events that a service has dealt with, by what became of them',
    labelNames: ['service', 'source', 'outcome'],
  });
  const size = metrics.histogram({
    name: 'junban_event_batch_size',
    help: 'Events of a batch that was dealt with',
    labelNames: ['service', 'source'],
    buckets: [1, 2, 5, 10, 25, 50, 100, 250, 500],
  });
  const duration = metrics.histogram({
    name: 'junban_event_batch_duration_seconds',
    help: 'Time from a batch of events to the commit of what it caused, with all that was tried in vain',
    labelNames: ['service', 'source'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  });
  return {
    batch: ({ source }, { done, applied, duplicates, late, parked }, seconds) => {
      events.inc({ service, source, outcome: 'applied' }, applied);
      events.inc({ service, source, outcome: 'duplicate' }, duplicates - late);
      events.inc({ service, source, outcome: 'late' }, late);
      events.inc({ service, source, outcome: 'parked' }, parked.length);
      size.observe({ service, source }, done);
      duration.observe({ service, source }, seconds);
    },
  };
};

/** Shows which streams a replica does not carry or apply now, by reason. */
export const showStops = (
  metrics: Metrics,
  service: ServiceName,
  stops: () => readonly { reason: string }[],
): void =>
  metrics.gauge({
    name: 'junban_streams_stopped',
    help: 'Streams that a service does not send or apply now, by reason',
    labelNames: ['service', 'reason'],
    samples: () => {
      const now = stops();
      return REASONS.map((reason) => ({
        labels: { service, reason },
        value: now.filter((stop) => stop.reason === reason).length,
      }));
    },
  });
