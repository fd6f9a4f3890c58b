import { platformProblem, type Role, type TokenVerifier, type UserPrincipal } from '#platform';

const person = (subject: string, role: Role): UserPrincipal => ({
  kind: 'user',
  subject,
  roles: [role],
  plan: 'free',
  email: `${subject}@desk.example`,
  names: [`${subject} Kisaragi`],
});

/** Tokens in tests are the subjects themselves: agent-…, operator-…, anybody else is a customer. */
export const knownPeople: TokenVerifier = {
  verify: (token) => {
    if (token === 'expired') return Promise.reject(platformProblem('token-expired'));
    const role = (['agent', 'operator'] as const).find((name) => token.startsWith(`${name}-`));
    return Promise.resolve(person(token, role ?? 'customer'));
  },
};
