import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Metrics } from '../metrics/metrics.js';
import { type Logger } from '../logging/logger.js';
import { EventStreams } from './event-streams.js';
import { type StreamSettings } from './stream-settings.js';

@Global()
@Module({})
class StreamsModule {}

/** The streams of an application, at hand in every module. */
export const streamsModule = (log: Logger, settings?: StreamSettings): DynamicModule => ({
  module: StreamsModule,
  providers: [
    {
      provide: EventStreams,
      useFactory: (metrics: Metrics) => new EventStreams(log, metrics, settings),
      inject: [Metrics],
    },
  ],
  exports: [EventStreams],
});
