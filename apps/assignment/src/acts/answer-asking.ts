import type { Tx } from '#database';
import type { Problem } from '#platform';
import type { Hand } from '../domain/hands.js';
import { assignmentProblem } from '../http/problems.js';
import type { AgentPresent } from '../store/agent-rows.js';
import { countingForCapacity, fetchAssignments, inHandOfAgents } from '../store/assignment-rows.js';
import { openInHand, readSheets, type TicketOpened, type TicketSheet } from './ticket-sheet.js';

/** What becomes of a call for the next turn: the turn, nothing to give, or why the agent cannot be given one. */
export type Answer = TicketSheet | Problem | undefined;

/** An agent in a round, and the hash by which they ask. */
export type AskingHand = Hand & Pick<AgentPresent, 'subjectHash'>;

interface Given {
  hands: readonly AskingHand[];
  /** By agent, the turns with which their calls are answered, rising. */
  fetched: ReadonlyMap<string, readonly number[]>;
  /** What was given in this round. */
  started: readonly TicketOpened[];
}

/** Answers all who ask for the next turn, in their order, with what they have been given now or before. */
export const answerAll = async (
  tx: Tx,
  asking: readonly Buffer[],
  { hands, fetched, started }: Given,
): Promise<Answer[]> => {
  if (asking.length === 0) return [];
  const wanted = new Set([...fetched.values()].flat());
  const opened = started.filter(({ turn }) => wanted.has(turn.turn));
  opened.forEach(({ turn }) => wanted.delete(turn.turn));
  const earlier = wanted.size > 0 ? await openInHand(tx, await fetchAssignments(tx, [...wanted])) : [];
  const sheets = await readSheets(tx, [...opened, ...earlier]);
  const byTurn = new Map(sheets.map((sheet) => [sheet.turn.turn, sheet]));
  const unanswered = new Map([...fetched].map(([agentId, turns]) => [agentId, [...turns]]));
  const full = await refusals(tx, hands, started);
  return asking.map((hash) => {
    const hand = hands.find(({ subjectHash }) => subjectHash.equals(hash));
    if (!hand) return assignmentProblem('not-available');
    const turn = unanswered.get(hand.agentId)?.shift();
    return turn === undefined ? full.get(hand.agentId) : byTurn.get(turn);
  });
};

/** By agent, what is said to those whose hands are full. */
const refusals = async (
  tx: Tx,
  hands: readonly AskingHand[],
  started: readonly TicketOpened[],
): Promise<Map<string, Problem>> => {
  const givenTo = (agentId: string) =>
    started.filter(({ assignment }) => assignment?.agentId === agentId).length;
  const full = hands.filter(
    ({ agentId, asks, inHand, capacity }) => asks > 0 && inHand + givenTo(agentId) >= capacity,
  );
  if (full.length === 0) return new Map();
  const inHand = await inHandOfAgents(
    tx,
    full.map(({ agentId }) => agentId),
  );
  return new Map(
    full.map(({ agentId, capacity }) => {
      const own = countingForCapacity(inHand).filter((assignment) => assignment.agentId === agentId);
      const tickets = own.map(({ ticketId, turn }) => ({ ticketId, turn }));
      return [agentId, assignmentProblem('capacity-reached', { params: { capacity }, members: { tickets } })];
    }),
  );
};
