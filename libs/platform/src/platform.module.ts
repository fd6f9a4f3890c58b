import { Global, Module } from '@nestjs/common';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './metrics/metrics.js';
import { ReadinessRegistry } from './health/readiness-registry.js';

/** Health and measurements, one for each application, at hand in every module. */
@Global()
@Module({
  controllers: [HealthController],
  providers: [Metrics, ReadinessRegistry],
  exports: [Metrics, ReadinessRegistry],
})
export class PlatformModule {}
