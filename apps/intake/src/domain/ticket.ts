import {
  type Attachment,
  currentTurn,
  ticketStatus,
  type InquiryContent,
  type InquiryFact,
  type Language,
  type Status,
  type TicketFacts,
  type TurnFacts,
} from '#contracts';

/** The latest statement of the whole inquiry, with what the customer wrote. */
export interface Statement {
  messageId: string;
  content: InquiryContent;
}

/** A ticket as its customer's service keeps it. */
export interface Ticket {
  ticketId: string;
  /** Subject of its owner's token; null for a guest's. */
  customer: string | null;
  /** Counts the customer's statements. */
  revision: number;
  language: Language;
  statement: Statement;
  facts: TicketFacts;
  /** Since when the desk waits for the customer's answer, RFC 3339 in JST; absent while it doesn't. */
  askedAt?: string;
}

/** One text of the conversation. */
export interface Message {
  messageId: string;
  ticketId: string;
  from: 'customer' | 'support';
  /** RFC 3339. */
  at: string;
  body: string;
  /** Its files, as they are shown. */
  attachments?: Pick<Attachment, 'attachmentId' | 'name' | 'type' | 'size'>[];
}

export const statusOf = ({ facts }: Ticket): Status => ticketStatus(facts);

/** The ticket's highest turn with its inquiry: intake knows both of every ticket, for it made them. */
export const turnOf = ({ ticketId, facts }: Ticket): TurnFacts & { inquiry: InquiryFact } => {
  const turn = currentTurn(facts);
  if (!turn?.inquiry) throw new Error(`ticket ${ticketId} has no inquiry`);
  return { ...turn, inquiry: turn.inquiry };
};
