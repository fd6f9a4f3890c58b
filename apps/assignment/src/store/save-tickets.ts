import type { Tx } from '#database';
import { textsHeard } from '../domain/search-text.js';
import type { AssignmentTicket } from '../domain/ticket.js';
import { eraseAbuseNotes } from './abuse-reports.js';
import { auditLineMoves } from './audit-line-moves.js';
import { eraseWritten, insertMessages } from './message-rows.js';
import { eraseSearchTexts, insertSearchTexts } from './search-texts.js';
import { updateFacts, updateTickets } from './ticket-rows.js';
import { moveTurns, type StoredTurn, updateTurns } from './turn-rows.js';

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
  await Promise.all([
    updateTickets(tx, tickets, key),
    saveMoves(tx, updateTurns(tx, tickets), now),
    saveHeard(tx, tickets),
  ]);
  const erased = tickets.filter(({ known }) => known.erased).map(({ known }) => known.ticketId);
  if (erased.length === 0) return;
  await eraseWritten(tx, erased);
  await eraseSearchTexts(tx, erased);
  await eraseAbuseNotes(tx, erased);
};

/** {@link saveTickets} after an act of the desk: what its customer has written is as it was. */
export const saveActs = async (
  tx: Tx,
  tickets: readonly AssignmentTicket[],
  { now }: Pick<Saving, 'now'>,
): Promise<void> => {
  if (tickets.length === 0) return;
  await Promise.all([
    updateFacts(tx, tickets),
    saveMoves(tx, moveTurns(tx, tickets), now),
    saveHeard(tx, tickets),
  ]);
};

const saveMoves = async (tx: Tx, stored: Promise<StoredTurn[]>, now: Saving['now']): Promise<void> =>
  auditLineMoves(tx, await stored, now);

const saveHeard = async (tx: Tx, tickets: readonly AssignmentTicket[]): Promise<void> => {
  await Promise.all([insertMessages(tx, tickets), insertSearchTexts(tx, tickets.flatMap(textsHeard))]);
};
