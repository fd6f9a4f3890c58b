import { describe, expect, it } from '@jest/globals';
import { guestLink, readGuestLink } from './guest-link.js';

const key = { ticketId: '0b6f7c9e-6f0e-4f43-a6f5-b6d3bdd7a111', accessToken: '1.a-b_c+/=&' };

describe("a guest's link", () => {
  it('is read as it was written', () => {
    expect(readGuestLink(new URL(guestLink('https://desk.example', key)).hash)).toEqual(key);
  });

  it('has the key in the fragment alone', () => {
    const { pathname, search } = new URL(guestLink('https://desk.example', key));
    expect(pathname + search).toBe('/support');
  });

  it.each(['', '#', '#/tickets', '#ticket=1', '#key=1', '#ticket=&key='])('is not: %s', (hash) => {
    expect(readGuestLink(hash)).toBeUndefined();
  });
});
