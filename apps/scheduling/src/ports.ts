import type { Database } from '#database';
import type { MessagingLog, Transport } from '#messaging';

/** What scheduling needs from outside: production, the desk and tests differ in nothing else. */
export interface SchedulingPorts {
  database: Database;
  transport: Transport;
  log?: MessagingLog;
}
