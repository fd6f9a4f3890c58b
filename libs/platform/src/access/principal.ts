/** What a token may say its subject is. */
export type Role = 'customer' | 'agent' | 'operator';

export const roles: readonly Role[] = ['customer', 'agent', 'operator'];

/** Somebody with a verified token. `names`: the name claims, of use only for agents. */
export interface UserPrincipal {
  kind: 'user';
  subject: string;
  roles: Role[];
  plan: 'paid' | 'free';
  email?: string;
  names: string[];
  /** When the token ends, in epoch milliseconds of machine time. */
  expiresAt?: number;
}

/** Somebody who is not signed in. `ticketAccess`: the access token sent, well-formed but not yet verified. */
export interface GuestPrincipal {
  kind: 'guest';
  ticketAccess?: string;
}

/** Who sent a request. */
export type Principal = UserPrincipal | GuestPrincipal;
