import type { Database } from '#database';
import type { MessagingLog, Transport } from '#messaging';
import type { Editions } from '#policy';

/** What eligibility needs from outside: production, the desk and tests differ in nothing else. */
export interface EligibilityPorts {
  database: Database;
  transport: Transport;
  log?: MessagingLog;
  editions: Editions;
}

export const EDITIONS = Symbol('eligibility editions');
