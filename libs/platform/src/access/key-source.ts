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

const keysAt = (address: string): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(address), { timeoutDuration: timeout });

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
  return keysAt(keys);
}

/** Finds the issuer's keys at the first token, and again after a failed attempt. */
function remoteKeys(issuer: string, keysUrl: string | undefined): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | undefined;
  const forget = () => (found = undefined);
  return async (header, token) => {
    if (!found) {
      found = keysUrl === undefined ? discover(issuer) : Promise.resolve(keysAt(keysUrl));
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
export function keySource(
  issuer: string,
  { keys, keysUrl }: { keys?: JSONWebKeySet; keysUrl?: string },
): JWTVerifyGetKey {
  return keys ? createLocalJWKSet(keys) : remoteKeys(issuer, keysUrl);
}
