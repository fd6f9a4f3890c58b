import { describe, expect, it } from '@jest/globals';
import { setBack } from './set-back.js';

describe('what counts as published when records are lost', () => {
  it.each([
    ['nothing, when the log ends behind the last record', 5, 9, 10, 5, 9],
    ['the last, when the log ends at it', 5, 9, 9, 4, 8],
    ['so many as records are gone', 5, 9, 7, 2, 6],
    ['all, when more are gone than the stream has', 5, 9, 2, 0, 1],
    ['all, when the topic is empty', 5, 9, 0, 0, -1],
  ])('goes back by %s', (_, published, offset, end, left, newOffset) => {
    expect(setBack({ published, offset }, end)).toEqual({ published: left, offset: newOffset });
  });
});
