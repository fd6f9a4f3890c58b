import { type UserPrincipal } from './principal.js';
import { TokenCache } from './token-cache.js';

const somebody: UserPrincipal = { kind: 'user', subject: 's', roles: ['customer'], plan: 'free', names: [] };

describe('the memory of verified tokens', () => {
  it('holds 10,000 tokens at most and forgets the one used longest ago', () => {
    const cache = new TokenCache();
    for (let n = 0; n < 10_050; n += 1) cache.set(`token-${n}`, somebody, 0, 1_000);
    expect(cache.size).toBe(10_000);
    expect(cache.get('token-49', 0)).toBeUndefined();
    expect(cache.get('token-50', 0)).toBe(somebody);
  });
});
