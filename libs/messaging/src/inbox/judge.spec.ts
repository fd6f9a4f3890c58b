import { describe, expect, it } from '@jest/globals';
import { type Cursor, judge, movedTo, type Verdict } from './judge.js';

const at = (sequence: number, id: string, previous?: string, epoch = 1) => ({
  at: { epoch, sequence },
  id,
  previous,
});
const atStart: Cursor = { epoch: 1, sequence: 0, failuresInRow: 0 };
const atThree: Cursor = { epoch: 1, sequence: 3, lastId: 'c', failuresInRow: 0 };
const seeded: Cursor = { epoch: 1, sequence: 3, failuresInRow: 0 };

describe('the place of an event in its stream', () => {
  it.each<[string, Cursor, ReturnType<typeof at>, Verdict]>([
    ['the first event of a stream is next', atStart, at(1, 'a'), 'next'],
    ['a first event that claims to follow another is a fork', atStart, at(1, 'a', 'z'), 'fork'],
    ['a stream that begins in the middle has a gap', atStart, at(2, 'b', 'a'), 'gap'],
    ['the event after the last is next', atThree, at(4, 'd', 'c'), 'next'],
    ['an event after another last one is a fork', atThree, at(4, 'd', 'x'), 'fork'],
    ['a later event that follows nothing is a fork', atThree, at(4, 'd'), 'fork'],
    ['the last event again is a duplicate', atThree, at(3, 'c', 'b'), 'duplicate'],
    ['another event at the last sequence is a fork', atThree, at(3, 'x', 'b'), 'fork'],
    ['an earlier event is a duplicate', atThree, at(2, 'b', 'a'), 'duplicate'],
    ['an event beyond the next leaves a gap', atThree, at(5, 'e', 'd'), 'gap'],
    ['whatever precedes, a seeded consumer goes on', seeded, at(4, 'd', 'c'), 'next'],
    ['whatever its id, a seeded consumer knows the last', seeded, at(3, 'c', 'b'), 'duplicate'],
    ['a new epoch begins with its first event', atThree, at(1, 'n', undefined, 2), 'next'],
    ['a new epoch that begins in the middle has a gap', atThree, at(2, 'o', 'n', 2), 'gap'],
    ['an epoch that was left is never read again', { ...atThree, epoch: 2 }, at(4, 'd', 'c'), 'duplicate'],
  ])('%s', (_, cursor, event, verdict) => {
    expect(judge(cursor, event)).toBe(verdict);
  });

  it('is the cursor once the event has been applied', () => {
    expect(movedTo(atThree, at(1, 'n', undefined, 2))).toEqual({
      epoch: 2,
      sequence: 1,
      lastId: 'n',
      failuresInRow: 0,
    });
  });
});
