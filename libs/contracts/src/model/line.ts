import type { Language } from '../events/data.js';
import type { TicketFacts, TurnFacts } from './facts.js';
import { turnStatus } from './status.js';

/** Whether a turn stands in line, ready to be offered once its opening has come and all lower turns are settled. */
export const isWaiting = (ticket: TicketFacts, turn: TurnFacts): boolean =>
  !ticket.erased && turnStatus(turn) === 'queued';

/** Whether an agent has the turn in hand; a withdrawal, a lapse or an erasure ends that as a reply does (DESIGN §5.7). */
export const isInHand = (ticket: TicketFacts, turn: TurnFacts): boolean =>
  !ticket.erased && turnStatus(turn) === 'in-progress';

/**
 * An outcome of the turn is known now: what makes it settled, for good (DESIGN §1). A refusal and an offer count though
 * no longer in force, so that it is of no account which of a turn's facts came first.
 */
export const hasOutcome = (ticket: TicketFacts, turn: TurnFacts): boolean =>
  ticket.erased === true ||
  turn.refusedOnce === true ||
  turn.assignment !== undefined ||
  turnStatus(turn) !== 'received';

/**
 * Moves the watermark over every settled turn that follows it without a gap.
 * @param watermark the highest turn below which, and with which, all are settled
 * @param settledAbove settled turns above it, rising
 */
export const advanceWatermark = (watermark: number, settledAbove: Iterable<number>): number => {
  let reached = watermark;
  for (const turn of settledAbove) {
    if (turn !== reached + 1) break;
    reached = turn;
  }
  return reached;
};

/** An agent as the line sees one: opaque, with what decides which turns fit. */
export interface AgentState {
  agentId: string;
  available: boolean;
  languages: readonly Language[];
  capacity: number;
  inHand: number;
}

/** A turn that stands in line. */
export interface WaitingTurn {
  turn: number;
  language: Language;
  /** Epoch milliseconds of the opening of its business date. */
  opensAt: number;
  /** The agent who released or handed it away last, until another has been offered it. */
  returnedBy?: string;
}

/** The desk at the moment of an offer. */
export interface LineState {
  watermark: number;
  /** Epoch milliseconds of business time. */
  now: number;
  /** Within support hours, or in overtime that an operator opened. */
  open: boolean;
  agents: readonly AgentState[];
}

const hasCapacity = (agent: AgentState): boolean => agent.available && agent.inHand < agent.capacity;

const couldTake = (agent: AgentState, turn: WaitingTurn): boolean =>
  hasCapacity(agent) && agent.languages.includes(turn.language);

/** A turn goes back to the agent who gave it away only when nobody else who may take it is available (DESIGN §4.4). */
const goesToAnother = (agent: AgentState, turn: WaitingTurn, line: LineState): boolean =>
  turn.returnedBy === agent.agentId &&
  line.agents.some((other) => other.agentId !== agent.agentId && couldTake(other, turn));

/** Whether this agent may be offered this turn, lower waiting turns aside (DESIGN §4.3, §4.4). */
export const mayBeOffered = (turn: WaitingTurn, agent: AgentState, line: LineState): boolean =>
  line.open &&
  turn.turn <= line.watermark &&
  turn.opensAt <= line.now &&
  couldTake(agent, turn) &&
  !goesToAnother(agent, turn, line);

/**
 * The turn that is this agent's next: the lowest waiting one that may be offered to them, or none.
 * @param waiting the waiting turns, rising
 */
export const nextTurnFor = (
  agent: AgentState,
  waiting: Iterable<WaitingTurn>,
  line: LineState,
): WaitingTurn | undefined => {
  for (const turn of waiting) {
    if (mayBeOffered(turn, agent, line)) return turn;
  }
  return undefined;
};
