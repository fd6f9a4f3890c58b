import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CryptoKey, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';

type Signer = Parameters<SignJWT['sign']>[0];

const CLAIMS = { iss: 'urn:junban:demo', aud: 'junban', sub: 'intruder', plan: 'paid' };

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const forge = (claims: object, key: Signer, alg = 'EdDSA') => {
  const inAnHour = Math.floor(Date.now() / 1000) + 3_600;
  return new SignJWT({ ...CLAIMS, exp: inAnHour, ...claims }).setProtectedHeader({ alg }).sign(key);
};

const promoted = (token: string, roles: string[]): string => {
  const [header, payload, signature] = token.split('.') as [string, string, string];
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  return [header, encoded({ ...claims, roles }), signature].join('.');
};

/** Tokens that nobody may get in with, each of them for every role; by what is wrong with them. */
export const forgedTokens = async (dataDir: string, genuine: string): Promise<Record<string, string>> => {
  const secrets = JSON.parse(await readFile(join(dataDir, 'desk-secrets.json'), 'utf8')) as {
    signingKey: JWK & { x: string };
  };
  const deskKey = (await importJWK(secrets.signingKey, 'EdDSA')) as CryptoKey;
  const { privateKey: otherKey } = await generateKeyPair('EdDSA');
  const roles = ['customer', 'agent', 'operator'];
  const seconds = Math.floor(Date.now() / 1000);
  const unsigned = `${encoded({ alg: 'none' })}.${encoded({ ...CLAIMS, roles, exp: seconds + 3_600 })}.`;
  return {
    'expired token': await forge({ roles, exp: seconds - 60 }, deskKey),
    'token that never expires': await forge({ roles, exp: undefined }, deskKey),
    'token that is not valid yet': await forge({ roles, nbf: seconds + 3_600 }, deskKey),
    'token of another issuer': await forge({ roles, iss: 'https://issuer.example' }, deskKey),
    'token for another audience': await forge({ roles, aud: 'another-service' }, deskKey),
    'token signed by another key': await forge({ roles }, otherKey),
    'token signed with the public key': await forge({ roles }, Buffer.from(secrets.signingKey.x), 'HS256'),
    'unsigned token': unsigned,
    'token with roles added': promoted(genuine, roles),
    'guest token of the wrong form': 'jnb1.AAAA',
    garbage: 'open-sesame',
  };
};
