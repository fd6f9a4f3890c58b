import { GuestTokens, platformProblem, type TokenVerifier, type UserPrincipal } from '#platform';

const person = (subject: string, over: Partial<UserPrincipal> = {}): UserPrincipal => ({
  kind: 'user',
  subject,
  roles: ['customer'],
  plan: 'paid',
  email: `${subject}@example.com`,
  names: [],
  ...over,
});

/** Who there is in tests, by token. */
export const PEOPLE = {
  hanako: person('hanako'),
  taro: person('taro', { plan: 'free' }),
  yuki: person('yuki', { email: undefined }),
  agent: person('agent', { roles: ['agent'] }),
  operator: person('operator', { roles: ['operator'] }),
};

/** Knows these people by their names; how tokens are verified is tested where it is done. */
export const knownPeople: TokenVerifier = {
  verify: (token) => {
    const who = PEOPLE[token as keyof typeof PEOPLE];
    return who ? Promise.resolve(who) : Promise.reject(platformProblem('token-invalid'));
  },
};

export const guestTokens = new GuestTokens({ current: 1, keys: new Map([[1, Buffer.alloc(32, 7)]]) });
