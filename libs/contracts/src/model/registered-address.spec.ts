import { describe, expect, it } from '@jest/globals';
import { registeredAddressOf } from './registered-address.js';

describe('The registered address of an inquiry', () => {
  it.each([
    ['as it is', 'hanako@example.com'],
    ['in capitals', 'Hanako@Example.COM'],
    ['in full width', 'ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｃｏｍ'],
    ['with blanks around it', ' hanako@example.com\n'],
  ])('is the same %s', (_how, registeredEmail) => {
    expect(registeredAddressOf({ registeredEmail, emailVerified: true })).toEqual({
      address: 'hanako@example.com',
      verified: true,
    });
  });

  it('is merely stated unless it was verified', () => {
    expect(registeredAddressOf({ registeredEmail: 'a@example.com' })?.verified).toBe(false);
  });

  it.each([[undefined], ['unknown'], ['Unknown'], [' ']])('is none where %j is given', (registeredEmail) => {
    expect(registeredAddressOf({ registeredEmail })).toBeUndefined();
  });
});
