import type { GuestTokens, Principal } from '#platform';
import type { Customer } from '../domain/customer.js';
import type { Ticket } from '../domain/ticket.js';

export const customerOf = (who: Principal): Customer =>
  who.kind === 'user'
    ? { subject: who.subject, plan: who.plan, ...(who.email !== undefined && { email: who.email }) }
    : { subject: null, plan: 'guest' };

/** Whether a ticket is somebody's own: by the token's subject, or a guest's by its access token. */
export const ownedBy =
  (who: Principal, guests: GuestTokens) =>
  ({ ticketId, customer }: Ticket): boolean =>
    who.kind === 'user'
      ? customer === who.subject
      : customer === null && guests.verify(ticketId, who.ticketAccess);
