import { describe, expect, it } from '@jest/globals';
import { SignedAccess } from './signed-access.js';

const ID = '0190a6b2-7c4e-4b1a-9f3e-2d5c8a1b4e6f';
const OTHER = '0190a6b2-7c4e-4b1a-9f3e-2d5c8a1b4e60';
const NOW = Date.parse('2026-11-24T01:00:00.500Z');

const access = new SignedAccess('a secret of the service', 'customer');
const { token, expiresAt } = access.issue(ID, NOW);

describe('signed access', () => {
  it('opens its attachment for a minute and not a moment longer', () => {
    expect(expiresAt.toISOString()).toBe('2026-11-24T01:01:00.000Z');
    expect(access.judge(ID, token, NOW)).toBe('valid');
    expect(access.judge(ID, token, expiresAt.getTime() - 1)).toBe('valid');
    expect(access.judge(ID, token, expiresAt.getTime())).toBe('expired');
  });

  it('counts for every process of the service', () => {
    expect(new SignedAccess('a secret of the service', 'customer').judge(ID, token, NOW)).toBe('valid');
  });

  it.each([
    ['another attachment', access, OTHER, token],
    ['the other side', new SignedAccess('a secret of the service', 'support'), ID, token],
    ['another service', new SignedAccess('another secret', 'customer'), ID, token],
    ['a later end', access, ID, token.replace(/^\d+/, String(NOW))],
    ['a token of another form', access, ID, `${token}x`],
    ['an empty token', access, ID, ''],
    ['no token', access, ID, undefined],
    ['what is no id', access, '../x', token],
  ])('is not valid for %s', (_what, judge, id, sent) => {
    expect(judge.judge(id, sent, NOW)).toBe('invalid');
  });
});
