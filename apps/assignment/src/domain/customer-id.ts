import { createHmac } from 'node:crypto';
import { type InquiryContent, registeredAddressOf } from '#contracts';

/**
 * A verified customer as the systems behind links know them: HMAC-SHA256 of the registered address (NFKC, trimmed, lower
 * case) under a key shared with those systems, in hexadecimal. Addresses of links end in logs and histories, where no
 * e-mail address belongs. Undefined where the address is not verified, or no key is shared.
 */
export const customerIdOf = (
  content: InquiryContent | undefined,
  key: string | undefined,
): string | undefined => {
  const registered = content && registeredAddressOf(content);
  if (!registered?.verified || key === undefined) return undefined;
  return createHmac('sha256', key).update(registered.address).digest('hex');
};
