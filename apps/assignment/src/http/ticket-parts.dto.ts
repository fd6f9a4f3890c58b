/** What an agent has begun to write on a ticket. */
export class DraftView {
  message!: string;
  savedAt!: string;
}

/** The other ticket of a merge, and its turn. */
export class MergedTicketView {
  ticketId!: string;
  turn!: number;
}
