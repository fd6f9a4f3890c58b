import { describe, expect, it } from '@jest/globals';
import { decided } from '../testing/decisions.js';
import { endsWithout } from './ends-without.js';
import type { DatedTurn, SchedulingFacts } from '../domain/facts.js';

const facts = (...turns: number[]) =>
  ({ dated: turns.map((turn) => ({ turn }) as DatedTurn) }) as unknown as SchedulingFacts;

describe('whether a turn comes to an end without a decision that cannot be applied', () => {
  it.each([
    ['an acceptance of a turn without a date', false, decided(), facts(2)],
    ['an acceptance of a turn that has one', true, decided(), facts(1)],
    ['a decline', true, decided({ outcome: 'declined' }), facts()],
    ['a request for information', true, decided({ outcome: 'information-needed' }), facts()],
    ['data that cannot be read', false, { ...decided(), data: undefined }, facts(2)],
  ])('%s: %s', (_, answer, event, known) => {
    expect(endsWithout({ ...event, turn: 1 }, known)).toBe(answer);
  });
});
