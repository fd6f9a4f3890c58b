import type { TurnFacts } from '#contracts';
import type { Tx } from '#database';
import type { AssignmentTicket, Message } from '../domain/ticket.js';
import type { Assignment } from '../store/assignment-rows.js';
import { messagesOf } from '../store/message-rows.js';
import { type Note, notesOf } from '../store/note-rows.js';

/** A ticket as an agent reads it: one of its turns, what was said and noted, and the assignment if it is theirs. */
export interface TicketSheet {
  ticket: AssignmentTicket;
  turn: TurnFacts;
  messages: Message[];
  notes: Note[];
  assignment?: Assignment;
}

export const readSheet = async (
  tx: Pick<Tx, 'query'>,
  ticket: AssignmentTicket,
  turn: TurnFacts,
  assignment?: Assignment,
): Promise<TicketSheet> => {
  const { ticketId } = ticket.known;
  const messages = await messagesOf(tx, ticketId);
  const notes = await notesOf(tx, ticketId);
  return { ticket, turn, messages, notes, ...(assignment && { assignment }) };
};
