import { Global, Module } from '@nestjs/common';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './metrics/metrics.js';
import { ReadinessRegistry } from './health/readiness-registry.js';
import { Departure } from './startup/departure.js';

/** Health, measurements and departure, one for each application, at hand in every module. */
@Global()
@Module({
  controllers: [HealthController],
  providers: [Metrics, ReadinessRegistry, Departure],
  exports: [Metrics, ReadinessRegistry],
})
export class PlatformModule {}
