import { type DynamicModule, Module } from '@nestjs/common';
import { operationsController, Outbox, provideConsumer } from '#messaging';
import { endsWithout } from './events/ends-without.js';
import { SchedulingRoutes } from './events/routes.controller.js';
import { CalendarKeeper } from './closures/calendar-keeper.js';
import { ClosureDesk } from './closures/closure-desk.js';
import { Redating } from './closures/redating.js';
import { CalendarController } from './http/calendar.controller.js';
import { ClosuresController } from './http/closures.controller.js';
import { SCHEDULING_PORTS, type SchedulingPorts } from './ports.js';
import { DatesStore } from './store/dates.store.js';
import { SchedulingLedger } from './store/ledger.js';

export const SCHEDULING_CONSUMER = Symbol('scheduling consumer');

/** The service that dates accepted turns. */
@Module({})
export class SchedulingModule {
  static forPorts(ports: SchedulingPorts): DynamicModule {
    const { database, transport, log } = ports;
    return {
      module: SchedulingModule,
      controllers: [
        SchedulingRoutes,
        ClosuresController,
        CalendarController,
        operationsController({
          service: 'scheduling',
          consumer: SCHEDULING_CONSUMER,
          database,
          ledger: new SchedulingLedger(database),
        }),
      ],
      providers: [
        { provide: SCHEDULING_PORTS, useValue: ports },
        Redating,
        ClosureDesk,
        CalendarKeeper,
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
