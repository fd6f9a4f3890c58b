import type { INestApplication } from '@nestjs/common';
import type { MicroserviceOptions } from '@nestjs/microservices';
import type { JunbanConsumer } from './junban-consumer.js';
import { Rethrow } from './rethrow.js';

/**
 * Connects consumers to a Nest application; `await app.startAllMicroservices()` then starts them, and `app.close()`
 * ends them. Databases must be closed in onApplicationShutdown, which comes after that.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- consumers of different facts go together
export function connectConsumers(app: INestApplication, consumers: readonly JunbanConsumer<any>[]): void {
  for (const strategy of consumers) {
    const options = { deferInitialization: true }; // without it, Nest ignores the filter silently
    app.connectMicroservice<MicroserviceOptions>({ strategy }, options).useGlobalFilters(new Rethrow());
  }
}
