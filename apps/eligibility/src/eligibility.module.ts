import { type DynamicModule, Module } from '@nestjs/common';
import { operationsController, Outbox, provideConsumer } from '#messaging';
import { endsWithout } from './events/ends-without.js';
import { EligibilityRoutes } from './events/routes.controller.js';
import { EDITIONS, type EligibilityPorts } from './ports.js';
import { DecisionsStore } from './store/decisions.store.js';
import { EligibilityLedger } from './store/ledger.js';

export const ELIGIBILITY_CONSUMER = Symbol('eligibility consumer');

/** The service that decides inquiries by the policy. */
@Module({})
export class EligibilityModule {
  static forPorts({ database, transport, log, editions }: EligibilityPorts): DynamicModule {
    return {
      module: EligibilityModule,
      controllers: [
        EligibilityRoutes,
        operationsController({
          service: 'eligibility',
          consumer: ELIGIBILITY_CONSUMER,
          database,
          ledger: new EligibilityLedger(database),
        }),
      ],
      providers: [
        { provide: EDITIONS, useValue: editions },
        provideConsumer(ELIGIBILITY_CONSUMER, {
          service: 'eligibility',
          sources: ['intake'],
          database,
          store: new DecisionsStore(),
          outbox: new Outbox('eligibility'),
          transport,
          log,
          publishesHeld: true,
          endsWithout,
        }),
      ],
      exports: [ELIGIBILITY_CONSUMER],
    };
  }
}
