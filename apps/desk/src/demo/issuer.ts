import { importJWK, type JSONWebKeySet, type JWK, SignJWT } from 'jose';

export const DEMO_ISSUER = 'urn:junban:demo';
export const DEMO_AUDIENCE = 'junban';
const VALID_SECONDS = 12 * 60 * 60;

/** Who a demonstration token speaks for. */
export interface DemoPerson {
  role: 'customer' | 'agent' | 'operator';
  subject: string;
  plan?: 'paid' | 'free';
  name?: string;
  email?: string;
}

/** Signs the demonstration's tokens, in place of an OpenID provider. Tokens live on machine time. */
export class DemoIssuer {
  constructor(
    private readonly key: JWK,
    /** What the tokens name as their issuer. */
    private readonly name = DEMO_ISSUER,
  ) {}

  async issue({ role, subject, plan, name, email }: DemoPerson): Promise<string> {
    const issuedAt = Math.floor(Date.now() / 1000);
    return new SignJWT({
      roles: [role],
      ...(plan && { plan }),
      ...(name && { name }),
      ...(email && { email }),
    })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setSubject(subject)
      .setIssuer(this.name)
      .setAudience(DEMO_AUDIENCE)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + VALID_SECONDS)
      .sign(await importJWK(this.key, 'EdDSA'));
  }

  /** The public half, for the services that verify. */
  keys(): JSONWebKeySet {
    const { d: _private, ...publicKey } = this.key;
    return { keys: [{ ...publicKey, alg: 'EdDSA', use: 'sig' }] };
  }
}
