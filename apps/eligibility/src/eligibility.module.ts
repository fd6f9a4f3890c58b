import { type DynamicModule, Module } from '@nestjs/common';
import { Outbox, provideConsumer } from '#messaging';
import { EligibilityRoutes } from './events/routes.controller.js';
import { EDITIONS, type EligibilityPorts } from './ports.js';
import { DecisionsStore } from './store/decisions.store.js';

export const ELIGIBILITY_CONSUMER = Symbol('eligibility consumer');

/** The service that decides inquiries by the policy. */
@Module({})
export class EligibilityModule {
  static forPorts({ database, transport, log, editions }: EligibilityPorts): DynamicModule {
    return {
      module: EligibilityModule,
      controllers: [EligibilityRoutes],
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
        }),
      ],
      exports: [ELIGIBILITY_CONSUMER],
    };
  }
}
