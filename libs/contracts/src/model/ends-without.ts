import type { EventType } from '../events/data.js';
import type { ServiceName } from '../events/services.js';
import type { TicketFacts, TurnFacts } from './facts.js';
import { turnStatus } from './status.js';

/** An event that cannot be applied. */
interface Unapplied {
  type: EventType;
  source: ServiceName;
  turn: number;
}

/** What ends a turn for its customer: nothing else can stand for it. */
const ENDS: readonly EventType[] = [
  'junban.ticket.withdrawn.v1',
  'junban.ticket.lapsed.v1',
  'junban.turn.replied.v1',
];

const isOver = (turn: TurnFacts | undefined): boolean =>
  turn?.withdrawn === true || turn?.lapsed !== undefined;

/** Somebody can bring it to an end from here: it is offered, in hand, answered or refused. */
const goesOn = (turn: TurnFacts): boolean => turnStatus({ ...turn, held: {} }) !== 'received';

/**
 * Whether a turn still comes to an end when an event of its ticket is given up (DESIGN §5.5). An erasure is never given
 * up, and no consent stays on for want of its revocation (DESIGN §5.6).
 */
export const endsWithout = (event: Unapplied, ticket: TicketFacts): boolean => {
  if (ticket.erased) return true;
  if (event.type === 'junban.ticket.erased.v1') return false;
  if (event.type === 'junban.consent.changed.v1') return ticket.actualScreen?.granted !== true;
  const turn = ticket.turns.find(({ turn: number }) => number === event.turn);
  if (isOver(turn)) return true;
  if (turn === undefined || ENDS.includes(event.type)) return false;
  if (event.type === 'junban.turn.held.v1' && (turn.held[event.source]?.parked ?? 0) > 0) return false;
  return goesOn(turn);
};
