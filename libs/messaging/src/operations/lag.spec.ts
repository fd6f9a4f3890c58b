import { describe, expect, it } from '@jest/globals';
import { lagBehind, lagsOf } from './lag.js';

describe('a reader’s lag', () => {
  it.each([
    ['nothing where it stands at the end', { epoch: 1, sequence: 7 }, { epoch: 1, sequence: 7 }, 0],
    ['the events that are left', { epoch: 1, sequence: 7 }, { epoch: 1, sequence: 4 }, 3],
    ['all events of a stream that it never read', { epoch: 1, sequence: 7 }, { epoch: 1, sequence: 0 }, 7],
    [
      'all events of an epoch that it has not entered',
      { epoch: 2, sequence: 3 },
      { epoch: 1, sequence: 9 },
      3,
    ],
    ['nothing where it has gone on since', { epoch: 1, sequence: 7 }, { epoch: 1, sequence: 9 }, 0],
    ['nothing of an epoch that it has left', { epoch: 1, sequence: 7 }, { epoch: 2, sequence: 1 }, 0],
    ['nothing where there is nothing', { epoch: 0, sequence: 0 }, { epoch: 1, sequence: 0 }, 0],
  ])('is %s', (_, end, read, lag) => {
    expect(lagBehind(end, read)).toBe(lag);
  });

  it('is added up for each source, and unknown while that of one stream is', () => {
    expect(
      lagsOf([
        { source: 'intake', lag: 2 },
        { source: 'intake', lag: 3 },
        { source: 'scheduling', lag: 4 },
        { source: 'scheduling' },
      ]),
    ).toEqual({ intake: 5, scheduling: 'unknown' });
  });
});
