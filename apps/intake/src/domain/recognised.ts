import { createHash } from 'node:crypto';
import { type InquiryContent, registeredAddressOf } from '#contracts';

/** Somebody who writes, as far as the desk can know them. */
export interface Writer {
  /** The token's subject; null for a guest. */
  subject: string | null;
  content: Pick<InquiryContent, 'registeredEmail' | 'emailVerified'>;
  /** Of a guest who writes on a ticket of theirs. */
  ticketId?: string;
}

const hashOf = (address: string): string =>
  createHash('sha256').update(`blocked guest\n${address}`).digest('hex');

/**
 * By what somebody is recognised, the best first: an account; of a guest the stated address, as a hash, for the list of
 * the blocked outlives what was written; and without an address the ticket alone.
 */
export const recognisedBy = ({ subject, content, ticketId }: Writer): string[] => {
  if (subject !== null) return [`account:${subject}`];
  const registered = registeredAddressOf(content);
  return [
    ...(registered ? [`address:${hashOf(registered.address)}`] : []),
    ...(ticketId === undefined ? [] : [`ticket:${ticketId}`]),
  ];
};
