/** What may go wrong between these pages and the OpenID provider. */
export type SignInFaultKind = 'away' | 'cancelled' | 'refused' | 'stale';

/** A sign-in that came to nothing. */
export class SignInFault extends Error {
  constructor(
    readonly kind: SignInFaultKind,
    /** The provider's word for it, which its operator understands. */
    readonly code?: string,
    options?: ErrorOptions,
  ) {
    super(kind, options);
  }
}
