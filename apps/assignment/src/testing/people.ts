import { platformProblem, type Role, type TokenVerifier, type UserPrincipal } from '#platform';

/** Agents whose names matter in tests. */
const NAMES: Record<string, string[]> = {
  'agent-ren': ['Ren Fujimura', 'Ren', 'Fujimura'],
  'agent-tanaka': ['田中 太郎'],
  'agent-mark': ['Mark Hope'],
};

const person = (subject: string, role: Role, expiresAt?: number): UserPrincipal => ({
  kind: 'user',
  subject,
  roles: [role],
  plan: 'free',
  email: `${subject}@desk.example`,
  names: NAMES[subject] ?? [`${subject} Kisaragi`],
  ...(expiresAt !== undefined && { expiresAt }),
});

/**
 * Tokens in tests are the subjects themselves: agent-…, operator-…, anybody else is a customer. A `!` after it takes the
 * role away, and `@` with epoch milliseconds ends the token.
 */
export const knownPeople: TokenVerifier = {
  verify: (token) => {
    const [, subject, hasNoRole, end] = /^([^!@]+)(!?)(?:@(\d+))?$/.exec(token)!;
    const expiresAt = end === undefined ? undefined : Number(end);
    if (token === 'expired' || (expiresAt !== undefined && expiresAt <= Date.now()))
      return Promise.reject(platformProblem('token-expired'));
    const role = (['agent', 'operator'] as const).find((name) => subject!.startsWith(`${name}-`));
    return Promise.resolve(person(subject!, (!hasNoRole && role) || 'customer', expiresAt));
  },
};
