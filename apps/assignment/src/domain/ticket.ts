import {
  type AnyEvent,
  applyEvent,
  type Attachment,
  type InquiryContent,
  type TicketFacts,
  type TurnFacts,
} from '#contracts';

/** The latest whole inquiry of a ticket, as the customer wrote it. */
export interface WrittenInquiry {
  turn: number;
  revision: number;
  content: InquiryContent;
}

/** Something that was said on a ticket; a reply has the revision that its writer had seen. */
export interface Message {
  messageId: string;
  from: 'customer' | 'support';
  /** RFC 3339. */
  at: string;
  body: string;
  revision: number;
  /** Its files, as they are shown. */
  attachments?: Pick<Attachment, 'attachmentId' | 'name' | 'type' | 'size'>[];
}

/** Something that is said now, with all that is known of its files. */
export interface HeardMessage extends Message {
  attachments?: Attachment[];
}

/** A ticket as assignment works on it. */
export interface AssignmentTicket {
  known: TicketFacts;
  inquiry?: WrittenInquiry;
  /** What was said since the ticket was loaded, and is yet to be stored. */
  heard: readonly HeardMessage[];
}

/** The ticket with what the event states; the same object when that is nothing new. */
export const learned = (ticket: AssignmentTicket, event: AnyEvent): AssignmentTicket => {
  const known = applyEvent(ticket.known, event);
  return known === ticket.known ? ticket : { ...ticket, known };
};

/** The ticket with a message; on an erased ticket nothing that was said is kept. */
export const withMessage = (ticket: AssignmentTicket, message: HeardMessage): AssignmentTicket =>
  ticket.known.erased ? ticket : { ...ticket, heard: [...ticket.heard, message] };

/** The ticket with an inquiry, if that is later than the one known (by turn, then revision: DESIGN §5.1). */
export const withInquiry = (ticket: AssignmentTicket, written: WrittenInquiry): AssignmentTicket => {
  const { known, inquiry } = ticket;
  const isLater =
    !inquiry ||
    written.turn > inquiry.turn ||
    (written.turn === inquiry.turn && written.revision > inquiry.revision);
  return known.erased || !isLater ? ticket : { ...ticket, inquiry: written };
};

/** The customer's statements on a ticket so far. */
export const revisionOf = ({ turns }: TicketFacts): number =>
  turns.reduce((highest, { statement }) => Math.max(highest, statement), 0);

/**
 * The fence of the ticket's next assignment. It grows over all turns of the ticket, so that ticket and fence
 * together name one assignment.
 */
export const nextFence = ({ turns }: TicketFacts): number =>
  turns.reduce((highest, { assignment }) => Math.max(highest, assignment?.fence ?? 0), 0) + 1;

/** The facts of one turn of the ticket. */
export const turnOf = ({ turns }: TicketFacts, number: number): TurnFacts | undefined =>
  turns.find(({ turn }) => turn === number);
