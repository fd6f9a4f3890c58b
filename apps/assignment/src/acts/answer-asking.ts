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
  /** Of what was given in this round, what calls are answered with. */
  sheets: readonly TicketSheet[];
}

/** By what the hash of a subject is found. */
export const keyOf = (subjectHash: Buffer): string => subjectHash.toString('latin1');

/** Answers all who ask for the next turn, in their order, with what they have been given now or before. */
export const answerAll = async (
  tx: Tx,
  asking: readonly Buffer[],
  { hands, fetched, started, sheets }: Given,
): Promise<Answer[]> => {
  if (asking.length === 0) return [];
  const byTurn = new Map(sheets.map((sheet) => [sheet.turn.turn, sheet]));
  const before = [...fetched.values()].flat().filter((turn) => !byTurn.has(turn));
  if (before.length > 0)
    for (const sheet of await readSheets(tx, await openInHand(tx, await fetchAssignments(tx, before))))
      byTurn.set(sheet.turn.turn, sheet);
  const unanswered = new Map([...fetched].map(([agentId, turns]) => [agentId, [...turns]]));
  const left = hands.filter(({ agentId, asks }) => asks > (fetched.get(agentId)?.length ?? 0));
  const full = await refusals(tx, left, started);
  const handOf = new Map(hands.map((hand) => [keyOf(hand.subjectHash), hand]));
  return asking.map((hash) => {
    const hand = handOf.get(keyOf(hash));
    if (!hand) return assignmentProblem('not-available');
    const turn = unanswered.get(hand.agentId)?.shift();
    return turn === undefined ? full.get(hand.agentId) : byTurn.get(turn);
  });
};

/** By agent, what is said to those of whose calls some are left without a turn since their hands are full. */
const refusals = async (
  tx: Tx,
  left: readonly AskingHand[],
  started: readonly TicketOpened[],
): Promise<Map<string, Problem>> => {
  const givenTo = (agentId: string) =>
    started.filter(({ assignment }) => assignment?.agentId === agentId).length;
  const full = left.filter(({ agentId, inHand, capacity }) => inHand + givenTo(agentId) >= capacity);
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
