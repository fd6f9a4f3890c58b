import type { YearEnd } from '#calendar';
import type { Database } from '#database';
import type { MessagingLog, Transport } from '#messaging';

/** What scheduling needs from outside: production, the desk and tests differ in nothing else. */
export interface SchedulingPorts {
  database: Database;
  transport: Transport;
  log?: MessagingLog;
  /** 29 December to 3 January unless given: the policy names no dates. */
  yearEnd?: YearEnd;
}

export const SCHEDULING_PORTS = Symbol('scheduling ports');
