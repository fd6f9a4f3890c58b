import type { Status } from '#contracts';
import type { Change } from '../domain/act.js';
import { noticesTold, type ToldNotice } from '#policy';
import { sharesScreen } from '../domain/consent.js';
import { expectationOf, type Expectation } from '../domain/expectation.js';
import { judgedOf } from '../domain/judged.js';
import type { Rules } from '../domain/rules.js';
import { statusOf, turnOf, type Ticket } from '../domain/ticket.js';

/** What the customer is told after an act. */
export interface ActAnswer {
  ticketId: string;
  /** Of the text that was added. */
  messageId?: string;
  turn: number;
  revision: number;
  /** Arrival of the turn, RFC 3339 in JST. */
  receivedAt: string;
  status: Status;
  /** On a new turn: what the policy is expected to say of it. */
  expected?: Expectation;
  /** On a new turn: what the policy has customers know. */
  notices?: ToldNotice[];
  /** Whether the desk may look at the actual screen; absent where it may not. */
  screenSharing?: true;
}

export const actAnswer = (ticket: Ticket, change?: Change, rules?: Rules): ActAnswer => {
  const { turn, inquiry } = turnOf(ticket);
  return {
    ticketId: ticket.ticketId,
    ...(change?.message && { messageId: change.message.messageId }),
    turn,
    revision: ticket.revision,
    receivedAt: inquiry.receivedAt,
    status: statusOf(ticket),
    ...(rules && {
      expected: expectationOf(judgedOf(ticket), rules),
      notices: noticesTold(rules.edition, ticket.language, rules.helpCenter),
    }),
    ...(sharesScreen(ticket) && { screenSharing: true }),
  };
};
