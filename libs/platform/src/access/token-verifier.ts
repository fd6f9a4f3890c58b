import { errors, jwtVerify, type JSONWebKeySet } from 'jose';
import { platformProblem } from '../problems/catalogue.js';
import { type Problem } from '../problems/problem.js';
import { principalFrom } from './claims.js';
import { keySource, KeysUnavailable } from './key-source.js';
import { type UserPrincipal } from './principal.js';
import { TokenCache } from './token-cache.js';

/** Port: tells who a token speaks of. Throws a {@link Problem}: 401 for the token, 503 where the keys are missing. */
export interface TokenVerifier {
  verify: (token: string) => Promise<UserPrincipal>;
}

export interface TokenVerifierOptions {
  issuer: string;
  audience: string;
  /** The public keys; without them they are found by OpenID discovery. */
  keys?: JSONWebKeySet;
  /** Where the issuer's keys are, instead of discovery: for those who reach it by another address than browsers do. */
  keysUrl?: string;
  /** Machine time in epoch milliseconds: tokens never follow the business clock. */
  now?: () => number;
}

// Asymmetric only: with a symmetric one, whoever can verify could also sign.
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
const clockTolerance = 5;

function refusal(error: unknown): Problem {
  if (error instanceof KeysUnavailable)
    return platformProblem('sign-in-unavailable', { headers: { 'retry-after': '5' }, cause: error });
  const expired = error instanceof errors.JWTExpired;
  const description = expired ? 'The token has expired' : 'The token is not valid';
  return platformProblem(expired ? 'token-expired' : 'token-invalid', {
    headers: {
      'www-authenticate': `Bearer realm="junban", error="invalid_token", error_description="${description}"`,
    },
    cause: error,
  });
}

/**
 * Verifies JWTs of one issuer for one audience: signature, iss, aud, exp and sub, and nbf where it is given, with
 * 5 s of tolerance. Verified tokens are remembered for a bounded time.
 */
export function createTokenVerifier(
  options: TokenVerifierOptions,
): TokenVerifier & { readonly cache: TokenCache } {
  const { issuer, audience, now = Date.now } = options;
  const keys = keySource(issuer, options);
  const cache = new TokenCache();
  const check = async (token: string) => {
    const required = { issuer, audience, algorithms, clockTolerance, requiredClaims: ['exp', 'sub'] };
    const { payload } = await jwtVerify(token, keys, { ...required, currentDate: new Date(now()) });
    const principal = principalFrom(payload);
    cache.set(token, principal, now(), payload.exp! * 1000);
    return principal;
  };
  return {
    cache,
    verify: async (token) => {
      const known = cache.get(token, now());
      if (known) return known;
      try {
        return await check(token);
      } catch (error) {
        throw refusal(error);
      }
    },
  };
}
