import type { ServiceName } from '#contracts';
import type { Database } from '#database';
import type { Metrics } from '#platform';

/** Shows how much of a replica's connections to its database is in use, and who waits for one. */
export const showPool = (metrics: Metrics, service: ServiceName, database: Database): void => {
  metrics.gauge({
    name: 'junban_database_connections',
    help: 'Connections to the database, in use or idle',
    labelNames: ['service', 'state'],
    samples: () => {
      const { inUse, idle } = database.pool();
      return [
        { labels: { service, state: 'used' }, value: inUse },
        { labels: { service, state: 'idle' }, value: idle },
      ];
    },
  });
  metrics.gauge({
    name: 'junban_database_connections_limit',
    help: 'Most connections that this process takes',
    labelNames: ['service'],
    samples: () => [{ labels: { service }, value: database.pool().limit }],
  });
  metrics.gauge({
    name: 'junban_database_waiting_requests',
    help: 'Transactions and statements that wait for a connection',
    labelNames: ['service'],
    samples: () => [{ labels: { service }, value: database.pool().waiting }],
  });
};
