import { type Database } from '#database';
import type { Transport } from '#messaging';
import { testAttachments } from '#testing';
import { createHttpApp, createLogger } from '#platform';
import { IntakeModule } from '../intake.module.js';
import type { IntakePorts } from '../ports.js';
import { deskRules } from './desk-rules.js';
import { guestTokens, knownPeople } from './people.js';

/** Nobody listens; what is published stays in the outbox. */
export const nobodyListens: Transport = {
  subscribe: () => Promise.resolve({ close: () => Promise.resolve() }),
  wake: () => undefined,
  close: () => Promise.resolve(),
};

/** Intake as it runs, on the given database; not initialised yet. */
export const intakeApp = (database: Database, ports: Partial<IntakePorts> = {}) =>
  createHttpApp(
    IntakeModule.forPorts({
      ...{ database, transport: nobodyListens, guestTokens, attachments: testAttachments() },
      ...deskRules,
      ...ports,
    }),
    {
      name: 'intake',
      logger: createLogger({ name: 'intake', level: 'silent' }),
      verifier: knownPeople,
    },
  );
