import type { TurnFacts } from '#contracts';
import type { Tx } from '#database';
import { type AssignmentTicket, turnOf } from '../domain/ticket.js';
import { correctedTopicsOf } from '../store/corrections.js';
import { readTickets } from '../store/ticket-rows.js';

/** A turn of a ticket, as far as a list tells of it. */
export interface TurnSummary {
  ticket: AssignmentTicket;
  turn: TurnFacts;
  /** What an agent found the turn to be about, where that is not the topic chosen. */
  correctedTopic?: string;
}

/** Reads turns of tickets by their numbers, however many they are. Those of erased tickets are left out. */
export const readSummaries = async (
  tx: Pick<Tx, 'query'>,
  places: readonly { ticketId: string; turn: number }[],
): Promise<Map<number, TurnSummary>> => {
  const numbers = places.map(({ turn }) => turn);
  const tickets = await readTickets(
    tx,
    places.map(({ ticketId }) => ticketId),
  );
  const topics = await correctedTopicsOf(tx, numbers);
  const summaries = places.flatMap(({ ticketId, turn: number }): TurnSummary[] => {
    const ticket = tickets.get(ticketId);
    const turn = ticket && turnOf(ticket.known, number);
    const correctedTopic = topics.get(number);
    if (!turn || ticket.known.erased) return [];
    return [{ ticket, turn, ...(correctedTopic !== undefined && { correctedTopic }) }];
  });
  return new Map(summaries.map((summary) => [summary.turn.turn, summary]));
};
