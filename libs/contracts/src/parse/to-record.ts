import type { AnyEvent } from '../events/event.js';
import type { EventRecord } from './record.js';

/** The record of an event, ready for any transport. `parseEvent` of it gives an equal event. */
export const toRecord = (event: AnyEvent): EventRecord => ({
  partition: event.partition,
  key: event.ticketId,
  headers: {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: event.id,
    ce_source: `/junban/${event.source}/${event.at.epoch}`,
    ce_type: event.type,
    ce_time: event.time,
    ce_subject: event.ticketId,
    ce_sequence: String(event.at.sequence),
    ...(event.previous !== undefined && { ce_previous: event.previous }),
    ...(event.turn !== undefined && { ce_turn: String(event.turn) }),
    ...(event.traceparent !== undefined && { traceparent: event.traceparent }),
  },
  value: JSON.stringify(event.data),
});
