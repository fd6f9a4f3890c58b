import { type DynamicModule, Module } from '@nestjs/common';
import { Outbox, provideConsumer } from '#messaging';
import { SchedulingRoutes } from './events/routes.controller.js';
import type { SchedulingPorts } from './ports.js';
import { DatesStore } from './store/dates.store.js';

export const SCHEDULING_CONSUMER = Symbol('scheduling consumer');

/** The service that dates accepted turns. */
@Module({})
export class SchedulingModule {
  static forPorts({ database, transport, log }: SchedulingPorts): DynamicModule {
    return {
      module: SchedulingModule,
      controllers: [SchedulingRoutes],
      providers: [
        provideConsumer(SCHEDULING_CONSUMER, {
          service: 'scheduling',
          sources: ['eligibility'],
          database,
          store: new DatesStore(),
          outbox: new Outbox('scheduling'),
          transport,
          log,
          publishesHeld: true,
        }),
      ],
      exports: [SCHEDULING_CONSUMER],
    };
  }
}
