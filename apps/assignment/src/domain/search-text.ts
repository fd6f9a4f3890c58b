import type { TicketFacts } from '#contracts';
import type { AssignmentTicket } from './ticket.js';

/** Where on a turn something is written. */
export const PLACES = ['subject', 'customer', 'support', 'note'] as const;
export type Place = (typeof PLACES)[number];

/** A text that can be found, on the turn to which it belongs. */
export interface SearchText {
  turn: number;
  place: Place;
  /** The message or note; of a subject the ticket. */
  textId: string;
  ticketId: string;
  text: string;
}

/**
 * The turn of what was said on a ticket: statements belong to the first turn that has got as far, and so do replies
 * that had seen them. Revisions rise with turns.
 */
const turnOfRevision = ({ turns }: TicketFacts, revision: number): number | undefined =>
  turns.find(({ statement }) => statement >= revision)?.turn ?? turns.at(-1)?.turn;

/** What was said on a ticket and has yet to be stored, with the subject under which it was. */
export const textsHeard = ({ known, inquiry, heard }: AssignmentTicket): SearchText[] => {
  const { ticketId } = known;
  if (known.erased || heard.length === 0) return [];
  const said = heard.flatMap(({ messageId, from, revision, body }): SearchText[] => {
    const turn = turnOfRevision(known, revision);
    return turn === undefined ? [] : [{ turn, place: from, textId: messageId, ticketId, text: body }];
  });
  if (!inquiry) return said;
  const { turn, content } = inquiry;
  return [...said, { turn, place: 'subject', textId: ticketId, ticketId, text: content.subject }];
};
