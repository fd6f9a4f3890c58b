import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';

/** The issuer's keys cannot be had now: no fault of the token. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

const timeout = 5_000;

const isFaultOfToken = (error: unknown) =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(timeout), redirect: 'error' });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  const { issuer: stated, jwks_uri: keys } = (await answer.json()) as {
    issuer?: unknown;
    jwks_uri?: unknown;
  };
  if (stated !== issuer || typeof keys !== 'string')
    throw new Error(`${address} is not the document of ${issuer}`);
  return createRemoteJWKSet(new URL(keys), { timeoutDuration: timeout });
}

/** Finds the issuer's keys by OpenID discovery at the first token, and again after a failed discovery. */
function discoveredKeys(issuer: string): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | undefined;
  const forget = () => (found = undefined);
  return async (header, token) => {
    if (!found) {
      found = discover(issuer);
      found.catch(forget);
    }
    try {
      return await (
        await found
      )(header, token);
    } catch (error) {
      if (isFaultOfToken(error)) throw error;
      throw new KeysUnavailable(`The keys of ${issuer} cannot be read`, { cause: error });
    }
  };
}

/** Keys that verify tokens: a set at hand, or the issuer's own, rotated as the issuer rotates them. */
export function keySource(issuer: string, keys: JSONWebKeySet | undefined): JWTVerifyGetKey {
  return keys ? createLocalJWKSet(keys) : discoveredKeys(issuer);
}
