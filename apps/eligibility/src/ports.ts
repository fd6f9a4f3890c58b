import type { Database } from '#database';
import type { MessagingLog, Transport } from '#messaging';
import type { Editions } from '#policy';

/** What eligibility needs from outside: production, the desk and tests differ in nothing else. */
export interface EligibilityPorts {
  database: Database;
  transport: Transport;
  log?: MessagingLog;
  editions: Editions;
  /** The edition that intake stamps whatever the date (POLICY_EDITION); operators are told which one governs. */
  editionPin?: string;
}

export const ELIGIBILITY_PORTS = Symbol('eligibility ports');
