import { type AnyEvent, comparePositions, type Position } from '../events/event.js';
import type { EventData, EventType } from '../events/data.js';
import type { AssignmentFact, TicketFacts, TurnFacts } from './facts.js';
import { unknownTurn } from './facts.js';
import { hasOutcome } from './line.js';

type TurnChange<T extends EventType> = (turn: TurnFacts, data: EventData[T], event: AnyEvent) => TurnFacts;

const isLater = (candidate: Position, known: { at: Position } | undefined): boolean =>
  known === undefined || comparePositions(candidate, known.at) > 0;

/** At one fence, the end of an assignment beats its start (DESIGN §5.1). */
const isLaterStep = (candidate: AssignmentFact, known: AssignmentFact | undefined): boolean =>
  known === undefined ||
  candidate.fence > known.fence ||
  (candidate.fence === known.fence && known.phase === 'started' && candidate.phase !== 'started');

const withStep = (turn: TurnFacts, step: AssignmentFact): TurnFacts =>
  isLaterStep(step, turn.assignment) ? { ...turn, assignment: step } : turn;

const withStatement = (turn: TurnFacts, revision: number): TurnFacts =>
  revision > turn.statement ? { ...turn, statement: revision } : turn;

const onReceived: TurnChange<'junban.inquiry.received.v1'> = (turn, data) => {
  const stated = withStatement(turn, data.revision);
  if (stated.inquiry && stated.inquiry.revision >= data.revision) return stated;
  const { revision, receivedAt, language, topic, plan, edition } = data;
  return { ...stated, inquiry: { revision, receivedAt, language, topic, plan, edition } };
};

const onDecided: TurnChange<'junban.inquiry.decided.v1'> = (turn, data) => {
  const { revision, outcome, reasons, missing, edition } = data;
  const latest = !turn.decision || revision > turn.decision.revision;
  const decided = latest ? { ...turn, decision: { revision, outcome, reasons, missing, edition } } : turn;
  if (outcome !== 'accepted') return decided.refusedOnce ? decided : { ...decided, refusedOnce: true };
  const first = Math.min(revision, turn.acceptedRevision ?? revision);
  return first === turn.acceptedRevision ? decided : { ...decided, acceptedRevision: first };
};

const onDated: TurnChange<'junban.turn.dated.v1'> = (turn, data) =>
  turn.date && turn.date.calendarVersion >= data.calendarVersion ? turn : { ...turn, date: data };

const onReplied: TurnChange<'junban.turn.replied.v1'> = (turn, data) => {
  const ended = withStep(turn, { fence: data.fence, phase: 'replied' });
  if (ended.reply && ended.reply.fence >= data.fence) return ended;
  const { fence, then, revisionSeen, date, missing, reason } = data;
  return {
    ...ended,
    reply: { fence, then, revisionSeen, date, ...(missing && { missing }), ...(reason && { reason }) },
  };
};

/** A turn that was held once is settled, even when the end of the hold is known first (DESIGN §1, §4.5). */
const onHeld: TurnChange<'junban.turn.held.v1'> = (turn, data, event) => {
  const known = data.parked > 0 && !turn.settled ? { ...turn, settled: true } : turn;
  return isLater(event.at, known.held[event.source])
    ? { ...known, held: { ...known.held, [event.source]: { at: event.at, parked: data.parked } } }
    : known;
};

/** What each type says of its turn. Desk-wide types and those of the whole ticket say nothing here. */
const TURN_CHANGES: { [T in EventType]?: TurnChange<T> } = {
  'junban.inquiry.received.v1': onReceived,
  'junban.message.added.v1': (turn, data) => withStatement(turn, data.revision),
  'junban.ticket.withdrawn.v1': (turn) => (turn.withdrawn ? turn : { ...turn, withdrawn: true }),
  'junban.ticket.lapsed.v1': (turn, data) => (turn.lapsed ? turn : { ...turn, lapsed: data.reason }),
  'junban.inquiry.decided.v1': onDecided,
  'junban.turn.held.v1': onHeld,
  'junban.turn.dated.v1': onDated,
  'junban.turn.started.v1': (turn, data) =>
    withStep(turn, { fence: data.fence, phase: 'started', date: data.date }),
  'junban.turn.requeued.v1': (turn, data) => withStep(turn, { fence: data.fence, phase: 'requeued' }),
  'junban.turn.replied.v1': onReplied,
};

const ofTicket = (ticket: TicketFacts, event: AnyEvent): TicketFacts => {
  if (event.type === 'junban.ticket.erased.v1') return ticket.erased ? ticket : { ...ticket, erased: true };
  if (event.type === 'junban.consent.changed.v1' && isLater(event.at, ticket.actualScreen))
    return { ...ticket, actualScreen: { at: event.at, granted: event.data.granted } };
  return ticket;
};

/** Latches `settled` on the turns whose outcome is known now. */
const withSettled = (ticket: TicketFacts): TicketFacts =>
  ticket.turns.every((turn) => turn.settled || !hasOutcome(ticket, turn))
    ? ticket
    : {
        ...ticket,
        turns: ticket.turns.map((turn) =>
          !turn.settled && hasOutcome(ticket, turn) ? { ...turn, settled: true } : turn,
        ),
      };

const withTurn = (ticket: TicketFacts, number: number, event: AnyEvent): TicketFacts => {
  const known = ticket.turns.find(({ turn }) => turn === number);
  const change = TURN_CHANGES[event.type] as TurnChange<EventType> | undefined;
  const before = known ?? unknownTurn(number);
  const after = change ? change(before, event.data, event) : before;
  if (after === known) return ticket;
  const others = ticket.turns.filter(({ turn }) => turn !== number);
  return { ...ticket, turns: [...others, after].sort((a, b) => a.turn - b.turn) };
};

/**
 * Adds what an event states to what is known of its ticket. Pure, idempotent, and independent of the order in which
 * events of different streams come: every order that keeps each stream's own ends in the same facts (DESIGN §5).
 * Returns the same object when the event says nothing new.
 */
export const applyEvent = (ticket: TicketFacts, event: AnyEvent): TicketFacts => {
  if (event.turn === undefined) return ticket;
  return withSettled(withTurn(ofTicket(ticket, event), event.turn, event));
};
