import type { DeskCalendar } from '#calendar';
import type { Database } from '#database';
import type { MessagingLog, Transport } from '#messaging';
import type { GuestTokens } from '#platform';
import type { Editions } from '#policy';

/** What intake needs from outside: production, the desk and tests differ in nothing else. */
export interface IntakePorts {
  database: Database;
  transport: Transport;
  guestTokens: GuestTokens;
  editions: Editions;
  calendar: DeskCalendar;
  /** The edition that governs whatever the date (POLICY_EDITION); the one in force unless given. */
  editionPin?: string;
  /** Where streams that stop are reported. */
  log?: MessagingLog;
}

export const INTAKE_PORTS = Symbol('intake ports');
