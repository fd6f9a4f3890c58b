import type { AttachmentPorts } from '#attachments';
import type { DeskCalendar } from '#calendar';
import type { Database } from '#database';
import type { MessagingLog, Transport } from '#messaging';
import type { GuestTokens } from '#platform';
import type { Editions, HelpCenter } from '#policy';
import type { NoticeLimits } from './domain/desk-notices.js';

/** What intake needs from outside: production, the desk and tests differ in nothing else. */
export interface IntakePorts {
  database: Database;
  transport: Transport;
  guestTokens: GuestTokens;
  /** Where files lie, and what they may have. */
  attachments: AttachmentPorts;
  editions: Editions;
  /** Where customers are sent to read and to upgrade. */
  helpCenter: HelpCenter;
  /** Without closures: these are followed. */
  calendar: DeskCalendar;
  /** The edition that governs whatever the date (POLICY_EDITION); the one in force unless given. */
  editionPin?: string;
  /** Business days that a customer has to answer what the desk asks; 10 unless given. */
  answerWithinDays?: number;
  /** From when on the desk says that answers may take longer; 3 closed days, 100 turns and 210 minutes unless given. */
  notices?: NoticeLimits;
  /** Where streams that stop are reported. */
  log?: MessagingLog;
}

export const INTAKE_PORTS = Symbol('intake ports');
