import { describe, expect, it } from '@jest/globals';
import type { Attempt } from './history.js';
import { operationsOf, type Outcome } from './operations.js';

const attempt = (over: Partial<Attempt>): Attempt => ({
  operation: 1,
  actor: 'agent-1',
  act: 'reply',
  about: 'T-1',
  sentAt: 10,
  endedAt: 20,
  ...over,
});
const lost = attempt({ error: 'TimeoutError', sentAt: 1, endedAt: 5 });
const failed = attempt({ status: 503, sentAt: 1, endedAt: 5 });
const refused = attempt({ status: 409 });
const done = attempt({ status: 200, answer: { turn: 1 } });

describe('what became of an operation', () => {
  it.each<[string, Outcome, Attempt[]]>([
    ['one good answer', 'done', [done]],
    ['a good answer after a lost one', 'done', [lost, done]],
    ['a good answer that is refused later', 'done', [done, refused]],
    ['a refusal', 'refused', [refused]],
    ['no answer', 'unknown', [lost]],
    ["a server's error", 'unknown', [failed]],
    ['a refusal after a lost answer: the lost one may still be under way', 'unknown', [lost, refused]],
  ])('is by %s: %s', (_, outcome, attempts) => {
    expect(operationsOf(attempts)[0]!.outcome).toBe(outcome);
  });

  it('lasts from the first question to the first answer that says what became of it', () => {
    const again = { ...done, sentAt: 30, endedAt: 40 };
    expect(operationsOf([lost, done, again])).toEqual([
      expect.objectContaining({ sentAt: 1, endedAt: 20, answers: [{ turn: 1 }, { turn: 1 }] }),
    ]);
    expect(operationsOf([failed, lost])[0]).toMatchObject({ sentAt: 1, endedAt: 5, answers: [] });
  });

  it('is told in the order of the operations, whichever ended first', () => {
    expect(operationsOf([attempt({ operation: 2 }), done]).map(({ operation }) => operation)).toEqual([1, 2]);
  });
});
