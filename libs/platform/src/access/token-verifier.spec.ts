import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { audience, issuerName, TestIssuer, testNow } from '../../test/issuer.js';
import { type Problem } from '../problems/problem.js';
import { createTokenVerifier } from './token-verifier.js';

const seconds = testNow / 1000;
let issuer: TestIssuer;
let machineTime = testNow;

beforeAll(async () => {
  issuer = await TestIssuer.open();
});
beforeEach(() => {
  machineTime = testNow;
});

const verifier = () =>
  createTokenVerifier({ issuer: issuerName, audience, keys: issuer.keys, now: () => machineTime });
const refusalOf = async (token: string): Promise<Problem> =>
  verifier()
    .verify(token)
    .then(
      (principal) => expect(principal).toBe('refused') as never,
      (error: Problem) => error,
    );

describe('a verified token', () => {
  it('speaks of its subject', async () => {
    const claims = { roles: ['agent', 'astronaut'], plan: 'paid', email: 'a@example.com', name: 'Sato Hana' };
    const token = await issuer.sign({ ...claims, given_name: 'Hana', family_name: 'Sato' });
    expect(await verifier().verify(token)).toEqual({
      kind: 'user',
      subject: 'customer-1',
      roles: ['agent'],
      plan: 'paid',
      email: 'a@example.com',
      names: ['Sato Hana', 'Hana', 'Sato'],
      expiresAt: testNow + 3_600_000,
    });
  });

  it.each([
    ['no roles', undefined, ['customer']],
    ['an empty list of roles', [], ['customer']],
    ['only unknown roles', ['astronaut'], []],
    ['each role twice', ['operator', 'customer', 'operator', 'customer'], ['customer', 'operator']],
  ])('with %s has these roles', async (_name, roles, expected) => {
    expect(await verifier().verify(await issuer.sign({ roles }))).toMatchObject({ roles: expected });
  });

  it.each([[undefined], ['free'], ['gold'], ['PAID']])('with plan %j is free', async (plan) => {
    expect(await verifier().verify(await issuer.sign({ plan }))).toMatchObject({ plan: 'free' });
  });

  it('may be 5 s late or early, as clocks differ', async () => {
    await verifier().verify(await issuer.sign({ exp: seconds - 4 }));
    await verifier().verify(await issuer.sign({ nbf: seconds + 4 }));
  });
});

describe('a token is refused', () => {
  it.each([
    ['of another issuer', { iss: 'https://other.example' }],
    ['for another audience', { aud: 'other' }],
    ['without issuer', { iss: undefined }],
    ['without audience', { aud: undefined }],
    ['without subject', { sub: undefined }],
    ['without end', { exp: undefined }],
    ['with an end that is no number', { exp: 'never' as never }],
    ['before its time', { nbf: seconds + 60 }],
    ['with an empty subject', { sub: '' }],
    ['with NUL in the subject', { sub: 'a\0b' }],
    ['with a subject too long', { sub: 'x'.repeat(256) }],
    ['with roles as a text', { roles: 'operator' }],
    ['with roles of another type', { roles: [7] }],
    ['with null roles', { roles: null }],
    ['with a plan of another type', { plan: true }],
    ['with an e-mail of another type', { email: ['a@example.com'] }],
    ['with a name of another type', { name: { first: 'Hana' } }],
  ])('%s', async (_name, claims) => {
    expect(await refusalOf(await issuer.sign(claims))).toMatchObject({ status: 401, code: 'token-invalid' });
  });

  it('when it has expired, and says so', async () => {
    const problem = await refusalOf(await issuer.sign({ exp: seconds - 6 }));
    expect(problem).toMatchObject({ status: 401, code: 'token-expired' });
    expect(problem.headers['www-authenticate']).toContain('error="invalid_token"');
  });

  it('when nobody signed it', async () => {
    const token = new UnsecuredJWT({ sub: 'x', iss: issuerName, aud: audience, exp: seconds + 60 }).encode();
    expect(await refusalOf(token)).toMatchObject({ code: 'token-invalid' });
  });

  it('when it is signed with the public key as a shared secret', async () => {
    const token = await new SignJWT({ sub: 'x', iss: issuerName, aud: audience, exp: seconds + 60 })
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .sign(new TextEncoder().encode(issuer.publicPem));
    expect(await refusalOf(token)).toMatchObject({ code: 'token-invalid' });
  });

  it('when another key signed it, under the same or an unknown name', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    for (const kid of ['k1', 'k2']) {
      const token = await new SignJWT({ sub: 'x', iss: issuerName, aud: audience, exp: seconds + 60 })
        .setProtectedHeader({ alg: 'ES256', kid })
        .sign(privateKey);
      expect(await refusalOf(token)).toMatchObject({ code: 'token-invalid' });
    }
  });

  it.each(['x', 'a.b.c', '..', 'e30.e30.e30'])('when it is %j', async (token) => {
    expect(await refusalOf(token)).toMatchObject({ status: 401, code: 'token-invalid' });
  });

  it('when its claims were changed', async () => {
    const [head, , signature] = (await issuer.sign()).split('.');
    const claims = { sub: 'other', iss: issuerName, aud: audience, exp: seconds + 60, roles: ['operator'] };
    const forged = [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
    expect(await refusalOf(forged)).toMatchObject({ code: 'token-invalid' });
  });
});

describe('the memory of verified tokens', () => {
  it('keeps a token for no more than 60 s', async () => {
    const { cache, verify } = verifier();
    const token = await issuer.sign();
    const principal = await verify(token);
    expect(cache.get(token, testNow + 59_999)).toBe(principal);
    expect(cache.get(token, testNow + 60_000)).toBeUndefined();
  });

  it('never keeps a token beyond its end', async () => {
    const { cache, verify } = verifier();
    const token = await issuer.sign({ exp: seconds + 10 });
    await verify(token);
    expect(cache.get(token, testNow + 9_999)).toBeDefined();
    expect(cache.get(token, testNow + 10_000)).toBeUndefined();
    machineTime = testNow + 16_000;
    await expect(verify(token)).rejects.toMatchObject({ code: 'token-expired' });
  });

  it('keeps no refused token', async () => {
    const { cache, verify } = verifier();
    await expect(verify('a.b.c')).rejects.toThrow();
    expect(cache.size).toBe(0);
  });
});
