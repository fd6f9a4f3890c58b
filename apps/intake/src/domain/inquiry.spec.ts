import { describe, expect, it } from '@jest/globals';
import { aFeedback } from '../testing/inquiries.js';
import type { Customer } from './customer.js';
import { completed, contentOf, statesAnotherEmail } from './inquiry.js';

const guest: Customer = { subject: null, plan: 'guest' };
const hanako: Customer = { subject: 'hanako', plan: 'paid', email: 'hanako@example.com' };

describe('the registered address', () => {
  it.each([
    ['is verified when it is the account’s', hanako, undefined, 'hanako@example.com', true],
    ['is the account’s as the account writes it', hanako, 'HANAKO@example.com', 'hanako@example.com', true],
    ['of a guest is what the guest states, unverified', guest, 'g@example.com', 'g@example.com', false],
    ['is absent when nobody states one', guest, undefined, undefined, undefined],
  ])('%s', (_, customer, registeredEmail, email, verified) => {
    const content = contentOf(aFeedback({ registeredEmail }), customer);
    expect([content.registeredEmail, content.emailVerified]).toEqual([email, verified]);
  });

  it.each([
    ['another one', hanako, 'other@example.com', true],
    ['the same in other letters', hanako, 'Hanako@Example.com', false],
    ['none', hanako, undefined, false],
    ['"unknown"', hanako, 'unknown', false],
    ['any, as a guest', guest, 'other@example.com', false],
  ])('stated beside the account’s: %s', (_, customer, given, differs) => {
    expect(statesAnotherEmail(given, customer)).toBe(differs);
  });
});

describe('information given later', () => {
  const before = contentOf(aFeedback({ environment: { browser: 'Firefox', device: 'Mac' } }), guest);

  it('adds and replaces single fields, and takes none away', () => {
    const after = completed(before, { environment: { browser: 'Safari' }, details: { coin: 'BTC' } }, guest);
    expect(after).toEqual({
      ...before,
      environment: { browser: 'Safari', device: 'Mac' },
      details: { coin: 'BTC' },
    });
  });

  it('can be the address', () => {
    expect(completed(before, { registeredEmail: 'g@example.com' }, guest)).toMatchObject({
      registeredEmail: 'g@example.com',
      emailVerified: false,
    });
  });
});
