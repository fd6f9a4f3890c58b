import type { TurnDate } from '../events/data.js';
import type { TicketFacts, TurnFacts } from './facts.js';

/** What a customer is told of a ticket (DESIGN §10); `erased` is answered with 410. */
export const STATUSES = [
  'received',
  'information-needed',
  'declined',
  'queued',
  'in-progress',
  'question',
  'answered',
  'closed',
  'withdrawn',
  'held',
  'erased',
] as const;
export type Status = (typeof STATUSES)[number];

type Rule = (turn: TurnFacts) => Status | undefined;

/** Support has spoken last: a statement above the revision it had seen puts the turn back in line (DESIGN §5.3). */
const repliedWithNothingNewer = ({ reply, statement }: TurnFacts): boolean =>
  reply !== undefined && statement <= reply.revisionSeen;

/** Accepted, dated, and what was accepted is known here. */
const isAcceptedAndDated = ({ acceptedRevision, date, inquiry }: TurnFacts): boolean =>
  acceptedRevision !== undefined && date !== undefined && (inquiry?.revision ?? 0) >= acceptedRevision;

/** The decision in force is that on the turn's latest inquiry; without it the turn is undecided. */
const refusalInForce = ({ decision, inquiry, acceptedRevision }: TurnFacts): Status | undefined =>
  acceptedRevision !== undefined ||
  decision === undefined ||
  decision.outcome === 'accepted' ||
  decision.revision < (inquiry?.revision ?? 0)
    ? undefined
    : decision.outcome;

const isHeld = (turn: TurnFacts): boolean => Object.values(turn.held).some(({ parked }) => parked > 0);

/** DESIGN §5.7: the first rule that holds gives the status. */
const RULES: readonly Rule[] = [
  (turn) => (turn.withdrawn ? 'withdrawn' : undefined),
  (turn) => (turn.lapsed ? 'closed' : undefined),
  (turn) => (repliedWithNothingNewer(turn) ? turn.reply?.then : undefined),
  (turn) => (turn.assignment?.phase === 'started' ? 'in-progress' : undefined),
  (turn) => (isHeld(turn) ? 'held' : undefined),
  (turn) => (isAcceptedAndDated(turn) ? 'queued' : undefined),
  refusalInForce,
];

/** The status of one turn of a ticket that is not erased. */
export const turnStatus = (turn: TurnFacts): Exclude<Status, 'erased'> => {
  for (const rule of RULES) {
    const status = rule(turn);
    if (status) return status as Exclude<Status, 'erased'>;
  }
  return 'received';
};

/** The turn that speaks for the ticket: its highest. Undefined while no fact of any turn is known. */
export const currentTurn = (ticket: TicketFacts): TurnFacts | undefined => ticket.turns.at(-1);

/** The status of a ticket: that of its highest turn (DESIGN §5.3). */
export const ticketStatus = (ticket: TicketFacts): Status => {
  if (ticket.erased) return 'erased';
  const turn = currentTurn(ticket);
  return turn ? turnStatus(turn) : 'received';
};

/**
 * The date that holds for a turn: while it is in hand or answered, that under which it was offered;
 * otherwise that of the highest calendar version (DESIGN §5.4).
 */
export const dateInForce = (turn: TurnFacts): TurnDate | undefined => {
  if (repliedWithNothingNewer(turn)) return turn.reply?.date;
  return turn.assignment?.phase === 'started' ? turn.assignment.date : turn.date;
};
