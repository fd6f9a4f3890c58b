import { type JWTPayload } from 'jose';
import { roles, type Role, type UserPrincipal } from './principal.js';

const nameClaims = ['name', 'given_name', 'middle_name', 'family_name', 'nickname', 'preferred_username'];

/** A claim has another type than its meaning allows. The message names the claim, never its value. */
export class ClaimError extends Error {
  override readonly name = 'ClaimError';
}

function optionalText(payload: JWTPayload, claim: string): string | undefined {
  const value = payload[claim];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw new ClaimError(claim);
  return value;
}

function subjectOf({ sub }: JWTPayload): string {
  if (typeof sub !== 'string' || !/^[^\p{Cc}\p{Cs}]{1,255}$/u.test(sub)) throw new ClaimError('sub');
  return sub;
}

function rolesOf({ roles: claimed }: JWTPayload): Role[] {
  if (claimed === undefined) return ['customer'];
  if (!Array.isArray(claimed) || claimed.some((role) => typeof role !== 'string'))
    throw new ClaimError('roles');
  return claimed.length === 0 ? ['customer'] : roles.filter((role) => claimed.includes(role));
}

/**
 * Who a verified token speaks of (DESIGN §10, Tokens). No role or an empty list: a customer; roles unknown here are
 * left out, and only such ones give no role at all. Throws {@link ClaimError} for a claim of the wrong type.
 */
export function principalFrom(payload: JWTPayload): UserPrincipal {
  const email = optionalText(payload, 'email');
  const names = nameClaims.map((claim) => optionalText(payload, claim)).filter((name) => name !== undefined);
  return {
    kind: 'user',
    subject: subjectOf(payload),
    roles: rolesOf(payload),
    plan: optionalText(payload, 'plan') === 'paid' ? 'paid' : 'free',
    ...(email !== undefined && { email }),
    names: [...new Set(names)],
    ...(payload.exp !== undefined && { expiresAt: payload.exp * 1000 }),
  };
}
