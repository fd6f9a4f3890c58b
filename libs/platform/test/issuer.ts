import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JSONWebKeySet,
  type JWTPayload,
} from 'jose';

export const issuerName = 'https://issuer.example';
export const audience = 'junban';

/** 2026-11-24T10:00:00+09:00 in epoch milliseconds: the machine time of the token tests. */
export const testNow = Date.UTC(2026, 10, 24, 1);

type Claims = JWTPayload & { roles?: unknown; plan?: unknown; email?: unknown; name?: unknown };

/** An issuer with one key, whose tokens hold from `testNow` for an hour unless said otherwise. */
export class TestIssuer {
  private constructor(
    readonly keys: JSONWebKeySet,
    private readonly privateKey: CryptoKey,
    readonly publicPem: string,
  ) {}

  static async open(kid = 'k1'): Promise<TestIssuer> {
    const pair = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(pair.publicKey);
    return new TestIssuer(
      { keys: [{ ...jwk, kid, alg: 'ES256' }] },
      pair.privateKey,
      await exportSPKI(pair.publicKey),
    );
  }

  /** A token; a claim of undefined is left out. */
  sign(claims: Claims = {}, kid = 'k1'): Promise<string> {
    const now = testNow / 1000;
    const usual = { iss: issuerName, aud: audience, sub: 'customer-1', iat: now, exp: now + 3600 };
    return new SignJWT({ ...usual, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid })
      .sign(this.privateKey);
  }
}
