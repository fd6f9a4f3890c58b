import type { AttachmentPorts } from '#attachments';
import type { DeskCalendar } from '#calendar';
import type { Database } from '#database';
import type { MessagingLog, Transport } from '#messaging';
import { type Editions, loadEditions } from '#policy';
import type { AssignmentMode } from './domain/mode.js';
import { Looks, type LookSettings } from './looks.js';

/** What assignment needs from outside: production, the desk and tests differ in nothing else. */
export interface AssignmentPorts {
  database: Database;
  transport: Transport;
  /** Where files lie, and what they may have. */
  attachments: AttachmentPorts;
  /** Without closures: these are followed. */
  calendar: DeskCalendar;
  log?: MessagingLog;
  /** Secret under which an agent's token subject becomes a hash; without it nobody can be found by their subject (DESIGN §9). */
  agentKey: string | Buffer;
  /** Push unless given. */
  mode?: AssignmentMode;
  /** How long an agent keeps a turn without an act on it, in machine time; 900 unless given. */
  leaseSeconds?: number;
  /** After how many seconds without an act a live stream that was lost counts as gone; 30 unless given. */
  streamLostSeconds?: number;
  /** Most turns that one agent may have in hand; 5 unless given. */
  maxCapacity?: number;
  /** By whose clauses agents may look at more than the ticket; the shipped ones unless given. */
  editions?: Editions;
  /** Where they find it; nowhere unless given. */
  links?: LookSettings;
}

/** The ports with every default filled in. */
export type AssignmentSettings = Omit<AssignmentPorts, 'editions' | 'links'> &
  Required<Pick<AssignmentPorts, 'mode' | 'leaseSeconds' | 'streamLostSeconds' | 'maxCapacity'>> & {
    looks: Looks;
  };

export const SETTINGS = Symbol('assignment settings');

export const settingsOf = ({
  editions,
  links = { templates: {} },
  ...ports
}: AssignmentPorts): AssignmentSettings => ({
  ...ports,
  mode: ports.mode ?? 'push',
  leaseSeconds: ports.leaseSeconds ?? 900,
  streamLostSeconds: ports.streamLostSeconds ?? 30,
  maxCapacity: ports.maxCapacity ?? 5,
  looks: new Looks(editions ?? loadEditions(), links),
});
