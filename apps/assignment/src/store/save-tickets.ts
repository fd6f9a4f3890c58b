import type { Tx } from '#database';
import { textsHeard } from '../domain/search-text.js';
import type { AssignmentTicket } from '../domain/ticket.js';
import { eraseAbuseNotes } from './abuse-reports.js';
import { auditLineMoves } from './audit-line-moves.js';
import { eraseWritten, insertMessages } from './message-rows.js';
import { eraseSearchTexts, insertSearchTexts } from './search-texts.js';
import { updateTickets } from './ticket-rows.js';
import { updateTurns } from './turn-rows.js';

interface Saving {
  /** That of customers' links. */
  key: string | Buffer;
  /** Business time, RFC 3339. */
  now: () => Promise<string>;
}

/** Stores locked tickets with all that is derived from their facts, each row once. */
export const saveTickets = async (
  tx: Tx,
  tickets: readonly AssignmentTicket[],
  { key, now }: Saving,
): Promise<void> => {
  if (tickets.length === 0) return;
  const [, stored] = await Promise.all([
    updateTickets(tx, tickets, key),
    updateTurns(tx, tickets),
    insertMessages(tx, tickets),
    insertSearchTexts(tx, tickets.flatMap(textsHeard)),
  ]);
  await auditLineMoves(tx, stored, now);
  const erased = tickets.filter(({ known }) => known.erased).map(({ known }) => known.ticketId);
  if (erased.length === 0) return;
  await eraseWritten(tx, erased);
  await eraseSearchTexts(tx, erased);
  await eraseAbuseNotes(tx, erased);
};
