import type { Handler } from '#messaging';
import { type AssignmentTicket, learned } from '../domain/ticket.js';

/** Whether agents may look at the customer's actual screen. */
export const onConsentChanged: Handler<'junban.consent.changed.v1', AssignmentTicket> = (ticket, event) => ({
  facts: learned(ticket, event),
});
