import { createHmac } from 'node:crypto';
import { registeredAddressOf } from '#contracts';
import type { Tx } from '#database';
import type { AssignmentTicket } from '../domain/ticket.js';

/**
 * By what a customer's tickets are found together: a keyed hash of the registered address. One that is merely stated
 * never meets one that is verified, for the hash says which it is: nobody becomes another's history by writing their
 * address. Null where no address is known.
 */
export const customerLinkOf = (
  { inquiry }: Pick<AssignmentTicket, 'inquiry'>,
  key: string | Buffer,
): Buffer | null => {
  const registered = inquiry && registeredAddressOf(inquiry.content);
  if (!registered) return null;
  const { verified, address } = registered;
  return createHmac('sha256', key)
    .update(`customer of a ticket\n${verified ? 'verified' : 'stated'}\n${address}`)
    .digest();
};

/** Other tickets of a customer with their highest turns, those below `before`, the highest first. */
export const ticketsLinked = (
  tx: Pick<Tx, 'query'>,
  { link, except, before, limit }: { link: Buffer; except: string; before: number; limit: number },
): Promise<{ ticketId: string; turn: number }[]> =>
  tx.query(
    `SELECT ticket_id AS "ticketId", latest_turn AS turn FROM tickets
      WHERE customer_link = $1 AND ticket_id <> $2 AND latest_turn < $3 ORDER BY latest_turn DESC LIMIT $4`,
    [link, except, before, limit],
  );
