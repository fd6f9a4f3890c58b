import { DESK_SUBJECT, PARTITIONS } from '#contracts';
import { murmur2 } from './murmur2.js';

/** The stream of a ticket: Kafka's standard murmur2 of its id; desk-wide events have 0 (DESIGN §5). */
export const partitionOf = (ticketId: string): number =>
  ticketId === DESK_SUBJECT ? 0 : (murmur2(ticketId) & 0x7fffffff) % PARTITIONS;
