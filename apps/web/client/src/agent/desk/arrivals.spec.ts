import { expect, it } from '@jest/globals';
import { arrivedIn, holdOf } from './arrivals.js';

const held = (ticketId: string, fence: number) => ({ ticketId, fence });

it('takes for new what was not in hand, and a ticket that comes again under another fence', () => {
  const known = new Set([held('a', 1), held('b', 1)].map(holdOf));
  expect(arrivedIn(known, [held('a', 1), held('b', 2), held('c', 1)])).toEqual([held('b', 2), held('c', 1)]);
});
