import {
  dateInForce,
  isInHand,
  isWaiting,
  type Language,
  type Status,
  type TicketFacts,
  turnStatus,
} from '#contracts';

/** What the line and a search need to know of a turn without reading its ticket. */
export interface TurnInLine {
  turn: number;
  language?: Language;
  /** RFC 3339. */
  opensAt?: string;
  waiting: boolean;
  settled: boolean;
  status: Status;
  /** What the customer chose. */
  topic?: string;
}

/** How the ticket's turns stand in the line, by its facts alone. */
export const turnsInLine = (ticket: TicketFacts): TurnInLine[] =>
  ticket.turns.map((turn) => ({
    turn: turn.turn,
    language: turn.inquiry?.language,
    opensAt: dateInForce(turn)?.opensAt,
    waiting: isWaiting(ticket, turn),
    settled: turn.settled,
    status: ticket.erased ? 'erased' : turnStatus(turn),
    topic: turn.inquiry?.topic,
  }));

/** Turns that were given to an agent and that a withdrawal, a lapse or an erasure has taken out of their hands (DESIGN §5.7). */
export const turnsTakenFromHand = (ticket: TicketFacts): number[] =>
  ticket.turns
    .filter((turn) => turn.assignment?.phase === 'started' && !isInHand(ticket, turn))
    .map(({ turn }) => turn);
