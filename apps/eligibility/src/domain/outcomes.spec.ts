import { describe, expect, it } from '@jest/globals';
import { outcomesOf } from './outcomes.js';
import type { Decision } from './facts.js';

const made = (turn: number, revision: number, outcome: Decision['outcome']) =>
  ({ turn, revision, outcome }) as Decision;
const outcomes = (...decisions: Decision[]) =>
  outcomesOf({ ticketId: 'T-1', decisions }).map(({ turn, revision, outcome }) => [turn, revision, outcome]);

describe('The outcome of a turn', () => {
  it.each<[string, Decision[], unknown[]]>([
    [
      'is that of its latest revision, in whatever order they came',
      [made(1, 3, 'declined'), made(1, 2, 'information-needed')],
      [[1, 3, 'declined']],
    ],
    [
      'stays accepted once it was',
      [made(1, 1, 'information-needed'), made(1, 2, 'accepted'), made(1, 3, 'declined')],
      [[1, 2, 'accepted']],
    ],
    [
      'is its own, whatever became of others',
      [made(1, 1, 'declined'), made(2, 2, 'accepted')],
      [
        [1, 1, 'declined'],
        [2, 2, 'accepted'],
      ],
    ],
  ])('%s', (_what, decisions, expected) => {
    expect(outcomes(...decisions)).toEqual(expected);
  });
});
