import type { Tx } from '#database';
import type { Change, Moment } from '../domain/act.js';
import type { OwnEvent } from '../domain/own-facts.js';
import type { Showing } from '../domain/showing.js';
import { saveFacts } from '../store/facts.js';
import { insertMessages } from '../store/messages.js';
import { insertShown } from '../store/shown.js';
import { insertTurns, saveStatement } from '../store/tickets.js';
import { saveTurnCounter } from '../store/turn-counter.js';

const SPOKEN: readonly OwnEvent['type'][] = ['junban.inquiry.received.v1', 'junban.message.added.v1'];

interface Saved extends Change {
  shown: Showing[];
}

/** Stores what an act has made of a ticket. The ticket, and for a new turn the counter, are locked already. */
export async function saveChange(
  tx: Tx,
  { ticket, events, message, shown }: Saved,
  { now, newTurn }: Moment,
): Promise<void> {
  if (newTurn) {
    await saveTurnCounter(tx, { lastTurn: newTurn.turn, receivedAt: newTurn.rules.receivedAt });
    await insertTurns(tx, [ticket]);
  }
  await saveStatement(tx, ticket);
  if (message) await insertMessages(tx, [message]);
  await insertShown(tx, shown);
  const hasSpoken = events.some(({ type }) => SPOKEN.includes(type));
  await saveFacts(tx, [ticket.facts], { now, hasSpoken });
}
