import { expect, it } from '@jest/globals';
import { addPage, type Change, waysOf } from './simulated.js';

const change = (turn: number, from: string, to: string): Change => ({
  ...{ turn, from, to },
  ...{ edition: 'ja-2024-09-09', reasons: [] },
});

it('adds pages up, and counts which way outcomes change', () => {
  const first = { judged: 2, notKept: 1, changes: [change(1, 'accepted', 'declined')] };
  const second = {
    ...{ judged: 3, notKept: 0 },
    changes: [change(4, 'declined', 'accepted'), change(5, 'declined', 'accepted')],
  };
  const all = [first, second].reduce(addPage, { edition: 'e', judged: 0, notKept: 0, changes: [] });
  expect(all).toMatchObject({ edition: 'e', judged: 5, notKept: 1 });
  expect(waysOf(all.changes)).toEqual([
    { from: 'declined', to: 'accepted', times: 2 },
    { from: 'accepted', to: 'declined', times: 1 },
  ]);
});
