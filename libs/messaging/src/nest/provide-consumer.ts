import type { Provider } from '@nestjs/common';
import { Metrics, ReadinessRegistry } from '#platform';
import type { ConsumerObserver } from '../consumer/observer.js';
import { JunbanConsumer, type JunbanConsumerOptions } from './junban-consumer.js';
import { showPool } from './pool-gauges.js';
import { showStops, streamMetrics } from './stream-metrics.js';

/** A consumer whose metrics are the library's. */
export interface ProvidedConsumer<F> extends Omit<JunbanConsumerOptions<F>, 'observer'> {
  /** After each batch that was committed. */
  onBatch?: () => void;
}

/**
 * A service's consumer as a Nest provider, told of in readiness and metrics. A stopped stream, or a lag, is shown, but doesn't
 * make the service unready: it goes on with everything else, and intake with accepting.
 */
export const provideConsumer = <F>(
  token: symbol,
  { onBatch, ...options }: ProvidedConsumer<F>,
): Provider => ({
  provide: token,
  inject: [ReadinessRegistry, Metrics],
  useFactory: (readiness: ReadinessRegistry, metrics: Metrics) => {
    const { service, database, transport } = options;
    const measured = streamMetrics(metrics, service);
    const batch: ConsumerObserver['batch'] = (...done) => {
      measured.batch?.(...done);
      onBatch?.();
    };
    const consumer = new JunbanConsumer({ ...options, observer: { batch } });
    readiness.add({
      name: `${service}.database`,
      check: async () => void (await database.query('SELECT 1')),
    });
    const stops = () => [...consumer.stops(), ...(transport.stops?.(service) ?? [])];
    showStops(metrics, service, stops);
    showPool(metrics, service, database);
    readiness.add({
      name: `${service}.streams`,
      check: async () => {
        const lag = await consumer.lags().catch(() => undefined);
        return { stops: stops(), ...(lag && { lag }) };
      },
    });
    return consumer;
  },
});
