import { Counter, Gauge, type Registry } from 'prom-client';
import type { ServiceName } from '#contracts';
import type { ConsumerObserver } from '../consumer/observer.js';

/** The same metric for every service of the process, told apart by its label. */
const once = <M>(registry: Registry, name: string, make: () => M): M =>
  (registry.getSingleMetric(name) as M | undefined) ?? make();

/** Counts what a consumer does with its events and which of its streams are stopped, on the registry of the process. */
export const streamMetrics = (registry: Registry, service: ServiceName): ConsumerObserver => {
  const registers = [registry];
  const events = once(
    registry,
    'junban_events_total',
    () =>
      new Counter({
        name: 'junban_events_total',
        help: 'Events that a service has dealt with, by what became of them',
        labelNames: ['service', 'source', 'outcome'],
        registers,
      }),
  );
  const stopped = once(
    registry,
    'junban_streams_stopped',
    () =>
      new Gauge({
        name: 'junban_streams_stopped',
        help: 'Streams that a service does not apply now',
        labelNames: ['service'],
        registers,
      }),
  );
  stopped.set({ service }, 0);
  return {
    batch: ({ source }, { applied, duplicates, late, parked }) => {
      events.inc({ service, source, outcome: 'applied' }, applied);
      events.inc({ service, source, outcome: 'duplicate' }, duplicates - late);
      events.inc({ service, source, outcome: 'late' }, late);
      events.inc({ service, source, outcome: 'parked' }, parked.length);
    },
    stops: (stops) => stopped.set({ service }, stops.length),
  };
};
