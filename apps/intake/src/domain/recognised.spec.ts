import { describe, expect, it } from '@jest/globals';
import { recognisedBy } from './recognised.js';

const stated = { registeredEmail: 'guest@example.com', emailVerified: false };

describe('Somebody who writes is recognised', () => {
  it('by the account alone, if there is one', () => {
    expect(recognisedBy({ subject: 'hanako', content: stated, ticketId: 'T' })).toEqual(['account:hanako']);
  });

  it('as a guest by the stated address, however it is spelt, which is not kept in clear', () => {
    const [known] = recognisedBy({ subject: null, content: stated });
    expect(known).toMatch(/^address:[\da-f]{64}$/);
    const content = { ...stated, registeredEmail: ' Guest@Example.com' };
    expect(recognisedBy({ subject: null, content })).toEqual([known]);
  });

  it('as a guest on a ticket by that ticket too', () => {
    expect(recognisedBy({ subject: null, content: stated, ticketId: 'T' })[1]).toBe('ticket:T');
  });

  it.each([['unknown'], [undefined]])(
    'as a guest whose address is %j by the ticket alone',
    (registeredEmail) => {
      expect(recognisedBy({ subject: null, content: { registeredEmail }, ticketId: 'T' })).toEqual([
        'ticket:T',
      ]);
      expect(recognisedBy({ subject: null, content: { registeredEmail } })).toEqual([]);
    },
  );
});
