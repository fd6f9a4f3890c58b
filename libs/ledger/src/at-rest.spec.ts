import { describe, expect, it } from '@jest/globals';
import { partitionsAtRest, readersAhead } from './at-rest.js';
import { streams } from './testing/books.js';

/** Where the streams stand once intake has opened an epoch and said so much in it. */
const opened = (sequence: number) =>
  streams().map((state) =>
    state.service === 'intake'
      ? { ...state, own: [{ partition: 0, epoch: 2, sequence, published: sequence }] }
      : state,
  );

describe('a stream whose source has opened a new epoch', () => {
  it('is at rest while nothing has been said in it', () => {
    expect(partitionsAtRest(opened(0), opened(0))).toEqual(new Set([0]));
    expect(readersAhead(opened(0), opened(0))).toEqual([]);
  });

  it('moves until its readers have read what is said in it', () => {
    expect(partitionsAtRest(opened(1), opened(1))).toEqual(new Set());
  });
});
