import type { InquiryContent } from '../events/data.js';

/** The e-mail address under which a customer is registered, in the one form in which addresses are compared. */
export interface RegisteredAddress {
  address: string;
  /** The issuer of the customer's token has vouched for it; otherwise it is merely stated. */
  verified: boolean;
}

/** The registered address of an inquiry; undefined where none is given, or the customer doesn't know it. */
export const registeredAddressOf = ({
  registeredEmail = 'unknown',
  emailVerified = false,
}: Pick<InquiryContent, 'registeredEmail' | 'emailVerified'>): RegisteredAddress | undefined => {
  const address = registeredEmail.normalize('NFKC').trim().toLowerCase();
  return address === 'unknown' || address === '' ? undefined : { address, verified: emailVerified };
};
