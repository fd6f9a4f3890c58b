import type { TicketFacts, TurnFacts } from '#contracts';
import type { Tx } from '#database';
import { ticketsWithParked } from '#messaging';
import type { AssignmentTicket, Message } from '../domain/ticket.js';
import type { Assignment } from '../store/assignment-rows.js';
import { correctedTopicOf } from '../store/corrections.js';
import { messagesOf } from '../store/message-rows.js';
import { type Note, notesOf } from '../store/note-rows.js';

/** A ticket as an agent reads it: one of its turns, what was said and noted, and the assignment if it is theirs. */
export interface TicketSheet {
  ticket: AssignmentTicket;
  turn: TurnFacts;
  messages: Message[];
  notes: Note[];
  assignment?: Assignment;
  /** The customer shares the actual screen. */
  sharesScreen: boolean;
  /** What an agent found the turn to be about, where that is not the topic chosen. */
  correctedTopic?: string;
}

// No consent stays on for want of its revocation (DESIGN §5.6).
const isScreenShared = async (tx: Pick<Tx, 'query'>, known: TicketFacts): Promise<boolean> => {
  if (known.actualScreen?.granted !== true) return false;
  const parked = await ticketsWithParked(tx, [known.ticketId], 'junban.consent.changed.v1');
  return parked.size === 0;
};

export const readSheet = async (
  tx: Pick<Tx, 'query'>,
  ticket: AssignmentTicket,
  turn: TurnFacts,
  assignment?: Assignment,
): Promise<TicketSheet> => {
  const { ticketId } = ticket.known;
  const messages = await messagesOf(tx, ticketId);
  const notes = await notesOf(tx, ticketId);
  const correctedTopic = await correctedTopicOf(tx, turn.turn);
  const sharesScreen = await isScreenShared(tx, ticket.known);
  return {
    ...{ ticket, turn, messages, notes, sharesScreen },
    ...(assignment && { assignment }),
    ...(correctedTopic !== undefined && { correctedTopic }),
  };
};
