import type { EventType } from './data.js';
import type { ServiceName } from './services.js';

/** Which service publishes which types (DESIGN §5). A consumer's routing table names every type of the topics it reads. */
export const PUBLISHED_TYPES: Record<ServiceName, readonly EventType[]> = {
  intake: [
    'junban.inquiry.received.v1',
    'junban.message.added.v1',
    'junban.consent.changed.v1',
    'junban.ticket.withdrawn.v1',
    'junban.ticket.lapsed.v1',
    'junban.ticket.erased.v1',
  ],
  eligibility: ['junban.inquiry.decided.v1', 'junban.turn.held.v1'],
  scheduling: ['junban.turn.dated.v1', 'junban.turn.held.v1', 'junban.calendar.changed.v1'],
  assignment: [
    'junban.turn.started.v1',
    'junban.turn.requeued.v1',
    'junban.turn.replied.v1',
    'junban.turn.held.v1',
    'junban.line.advanced.v1',
  ],
};

/** Types that speak of the desk as a whole: no ticket, no turn, always partition 0. */
export const DESK_WIDE_TYPES: readonly EventType[] = [
  'junban.calendar.changed.v1',
  'junban.line.advanced.v1',
];

/** All event types, each once. */
export const EVENT_TYPES: readonly EventType[] = [...new Set(Object.values(PUBLISHED_TYPES).flat())];
