import type { Provider } from '@nestjs/common';
import { Metrics, ReadinessRegistry } from '#platform';
import { JunbanConsumer, type JunbanConsumerOptions } from './junban-consumer.js';
import { streamMetrics } from './stream-metrics.js';

/**
 * A service's consumer as a Nest provider, told of in readiness and metrics. A stopped stream, or a lag, is shown, but doesn't
 * make the service unready: it goes on with everything else, and intake with accepting.
 */
export const provideConsumer = <F>(
  token: symbol,
  options: Omit<JunbanConsumerOptions<F>, 'observer'>,
): Provider => ({
  provide: token,
  inject: [ReadinessRegistry, Metrics],
  useFactory: (readiness: ReadinessRegistry, { registry }: Metrics) => {
    const { service, database, transport } = options;
    const consumer = new JunbanConsumer({ ...options, observer: streamMetrics(registry, service) });
    readiness.add({
      name: `${service}.database`,
      check: async () => void (await database.query('SELECT 1')),
    });
    const stops = () => [...consumer.stops(), ...(transport.stops?.(service) ?? [])];
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
