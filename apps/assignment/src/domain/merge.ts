import { currentTurn, registeredAddressOf, ticketStatus, type Status } from '#contracts';
import type { AssignmentTicket } from './ticket.js';

/** The turn that goes on, and whether the customer's address is verified or, on both tickets, merely stated. */
export interface Merge {
  turn: number;
  sameCustomer: 'verified' | 'unverified';
}

export type MergeRefusal =
  | { code: 'merge-not-same-customer'; params?: undefined }
  | { code: 'merge-into-higher'; params: { into: number; turn: number } }
  | { code: 'merge-into-ended'; params: { status: string } };

/** Where there is still an answer to come. */
const GOES_ON: readonly Status[] = ['queued', 'in-progress', 'question'];

const sameCustomer = (one: AssignmentTicket, other: AssignmentTicket): Merge['sameCustomer'] | undefined => {
  const [first, second] = [one, other].map(({ inquiry }) => inquiry && registeredAddressOf(inquiry.content));
  const isSame = first && second && first.address === second.address && first.verified === second.verified;
  if (!isSame) return undefined;
  return first.verified ? 'verified' : 'unverified';
};

/** Whether a turn in hand may be merged into another ticket: the customer's own, with the lower turn, and open (DESIGN §5.9). */
export const mergeInto = (
  from: AssignmentTicket,
  turn: number,
  into: AssignmentTicket,
): Merge | MergeRefusal => {
  const status = ticketStatus(into.known);
  const going = currentTurn(into.known);
  if (!going || status === 'erased') return { code: 'merge-into-ended', params: { status } };
  const customer = sameCustomer(from, into);
  if (!customer) return { code: 'merge-not-same-customer' };
  if (going.turn > turn) return { code: 'merge-into-higher', params: { into: going.turn, turn } };
  if (!GOES_ON.includes(status)) return { code: 'merge-into-ended', params: { status } };
  return { turn: going.turn, sameCustomer: customer };
};
