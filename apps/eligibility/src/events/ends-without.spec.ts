import { describe, expect, it } from '@jest/globals';
import { received } from '../testing/inquiries.js';
import { endsWithout } from './ends-without.js';
import type { Decision, EligibilityFacts } from '../domain/facts.js';

const facts = (...decisions: { turn: number; revision: number }[]): EligibilityFacts => ({
  ticketId: 'T-1',
  decisions: decisions as Decision[],
});

describe('whether a turn comes to an end without an inquiry that cannot be applied', () => {
  it.each([
    ['an inquiry without a decision', false, received({ revision: 2 }), facts({ turn: 1, revision: 1 })],
    ['one that is decided', true, received({ revision: 2 }), facts({ turn: 1, revision: 2 })],
    ['one before what is decided', true, received({ revision: 2 }), facts({ turn: 1, revision: 3 })],
    ['one of another turn', false, received(), facts({ turn: 2, revision: 1 })],
    ['data that cannot be read', false, { ...received(), data: undefined }, facts({ turn: 1, revision: 1 })],
  ])('%s: %s', (_, answer, event, known) => {
    expect(endsWithout({ ...event, turn: 1 }, known)).toBe(answer);
  });
});
