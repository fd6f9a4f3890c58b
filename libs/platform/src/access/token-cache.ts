import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type UserPrincipal } from './principal.js';

const longest = 60_000;
const most = 10_000;

/**
 * Verified tokens, so that a signature is not checked at every request. Bounded in number (10,000) and time (60 s,
 * never beyond the token's own end); keeps a hash of the token, not the token.
 */
export class TokenCache {
  private readonly entries = new LRUCache<string, { principal: UserPrincipal; until: number }>({ max: most });

  get size(): number {
    return this.entries.size;
  }

  /** The principal of a token verified before. `now` in epoch milliseconds of machine time. */
  get(token: string, now: number): UserPrincipal | undefined {
    const entry = this.entries.get(hash(token));
    return entry && now < entry.until ? entry.principal : undefined;
  }

  /** Keeps a verified token that ends at `expiresAt` (epoch milliseconds). */
  set(token: string, principal: UserPrincipal, now: number, expiresAt: number): void {
    this.entries.set(hash(token), { principal, until: Math.min(now + longest, expiresAt) });
  }
}

const hash = (token: string) => createHash('sha256').update(token).digest('base64');
