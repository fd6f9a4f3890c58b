import type { Tx } from '#database';
import type { AssignmentTicket } from '../domain/ticket.js';
import { eraseWritten, insertMessages } from './message-rows.js';
import { updateTickets } from './ticket-rows.js';
import { updateTurns } from './turn-rows.js';

/** Stores locked tickets with all that is derived from their facts, each row once. */
export const saveTickets = async (tx: Tx, tickets: readonly AssignmentTicket[]): Promise<void> => {
  if (tickets.length === 0) return;
  await updateTickets(tx, tickets);
  await updateTurns(tx, tickets);
  await insertMessages(tx, tickets);
  const erased = tickets.filter(({ known }) => known.erased).map(({ known }) => known.ticketId);
  if (erased.length > 0) await eraseWritten(tx, erased);
};
