import type { Tx } from '#database';
import type { Change, Moment } from '../domain/act.js';
import { saveFacts } from '../store/facts.js';
import { insertMessages } from '../store/messages.js';
import { insertTurns, saveStatement } from '../store/tickets.js';
import { saveTurnCounter } from '../store/turn-counter.js';

/** Stores what an act has made of a ticket. The ticket, and for a new turn the counter, are locked already. */
export async function saveChange(tx: Tx, { ticket, message }: Change, { newTurn }: Moment): Promise<void> {
  if (newTurn) {
    await saveTurnCounter(tx, { lastTurn: newTurn.turn, receivedAt: newTurn.rules.receivedAt });
    await insertTurns(tx, [ticket]);
  }
  await saveStatement(tx, ticket);
  if (message) await insertMessages(tx, [message]);
  await saveFacts(tx, [ticket.facts]);
}
