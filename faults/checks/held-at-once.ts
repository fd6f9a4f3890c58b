import type { Operation } from '../load/operations.js';
import { type InHand, inHandBy } from './in-hand-by.js';

/** Somebody who was told to have a ticket in hand. */
interface Sight extends InHand {
  actor: string;
  sentAt: number;
  endedAt: number;
}

const ENDING = ['reply', 'release', 'skip', 'hand-over'];

/**
 * Tickets that two agents had in hand at one time, by the clock of those who asked: no trail is believed. A ticket is
 * surely in hand from when its agent was told so to when they began to end it, and were not refused.
 */
export const heldAtOnce = (operations: readonly Operation[]): string[] => {
  const sights = operations.flatMap((operation): Sight[] => {
    const { actor, sentAt, endedAt } = operation;
    return inHandBy(operation).map(({ ticketId, fence }) => ({ ticketId, fence, actor, sentAt, endedAt }));
  });
  const ofTicket = Map.groupBy(sights, ({ ticketId }) => ticketId);
  const isSeen = new Set<string>();
  const endOf = new Map(
    operations
      .filter(({ act, outcome }) => outcome === 'done' && ENDING.includes(act))
      .map(({ actor, about, request, sentAt }) => [`${actor} ${about} ${(request as InHand).fence}`, sentAt]),
  );
  return sights.flatMap(({ ticketId, fence, actor, endedAt: from }) => {
    const hold = `${actor} ${ticketId} ${fence}`;
    const until = endOf.get(hold);
    if (until === undefined || isSeen.has(hold)) return [];
    isSeen.add(hold);
    return ofTicket
      .get(ticketId)!
      .filter((other) => other.fence !== fence && other.sentAt > from && other.endedAt < until)
      .map(
        (other) =>
          `${ticketId} was in the hands of ${other.actor} under fence ${other.fence} while ${actor} had it under ${fence}`,
      );
  });
};
