import { type DynamicModule, Module } from '@nestjs/common';
import { operationsController, Outbox, provideConsumer } from '#messaging';
import { endsWithout } from './events/ends-without.js';
import { SchedulingRoutes } from './events/routes.controller.js';
import type { SchedulingPorts } from './ports.js';
import { DatesStore } from './store/dates.store.js';
import { SchedulingLedger } from './store/ledger.js';

export const SCHEDULING_CONSUMER = Symbol('scheduling consumer');

/** The service that dates accepted turns. */
@Module({})
export class SchedulingModule {
  static forPorts({ database, transport, log }: SchedulingPorts): DynamicModule {
    return {
      module: SchedulingModule,
      controllers: [
        SchedulingRoutes,
        operationsController({
          service: 'scheduling',
          consumer: SCHEDULING_CONSUMER,
          database,
          ledger: new SchedulingLedger(database),
        }),
      ],
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
          endsWithout,
        }),
      ],
      exports: [SCHEDULING_CONSUMER],
    };
  }
}
