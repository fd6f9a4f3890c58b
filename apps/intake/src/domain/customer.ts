import type { Plan } from '#contracts';

/** Who writes to the desk: somebody signed in, or a guest who has nothing but a ticket's access token. */
export interface Customer {
  /** The token's subject; null for a guest. */
  subject: string | null;
  plan: Plan;
  /** The registered address as the token states it. */
  email?: string;
}

/** Within what an Idempotency-Key must not be used twice. Guests share one: their keys are UUIDs. */
export const keyScopeOf = ({ subject }: Customer): string => (subject === null ? 'guest' : `user:${subject}`);
