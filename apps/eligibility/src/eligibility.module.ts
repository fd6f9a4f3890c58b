import { type DynamicModule, Module } from '@nestjs/common';
import { operationsController, Outbox, provideConsumer } from '#messaging';
import { endsWithout } from './events/ends-without.js';
import { EligibilityRoutes } from './events/routes.controller.js';
import { PolicyController } from './http/policy.controller.js';
import { ELIGIBILITY_PORTS, type EligibilityPorts } from './ports.js';
import { DecisionsStore } from './store/decisions.store.js';
import { EligibilityLedger } from './store/ledger.js';

export const ELIGIBILITY_CONSUMER = Symbol('eligibility consumer');

/** The service that decides inquiries by the policy. */
@Module({})
export class EligibilityModule {
  static forPorts(ports: EligibilityPorts): DynamicModule {
    const { database, transport, log } = ports;
    return {
      module: EligibilityModule,
      controllers: [
        EligibilityRoutes,
        PolicyController,
        operationsController({
          service: 'eligibility',
          consumer: ELIGIBILITY_CONSUMER,
          database,
          ledger: new EligibilityLedger(database),
        }),
      ],
      providers: [
        { provide: ELIGIBILITY_PORTS, useValue: ports },
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
