import { describe, expect, it } from '@jest/globals';
import { defaultBackoff, waitAfter, waitBeating } from './backoff.js';

describe('the wait before another attempt', () => {
  it.each([
    [1, 100],
    [2, 200],
    [3, 400],
    [7, 5_000],
    [10_000, 5_000],
  ])('after %i attempts is at most %i ms, and at least half of that', (attempts, most) => {
    expect(waitAfter(attempts, defaultBackoff, 1)).toBe(most);
    expect(waitAfter(attempts, defaultBackoff, 0)).toBe(most / 2);
  });

  it('ends at once when the batch is wanted back', async () => {
    const abort = new AbortController();
    const waiting = waitBeating(60_000, abort);
    abort.abort();
    await expect(waiting).rejects.toThrow('aborted');
  });

  it('beats before the first second is over, and gives up without a beat', async () => {
    const heartbeat = () => Promise.reject(new Error('no longer a member'));
    await expect(waitBeating(60_000, { signal: new AbortController().signal, heartbeat })).rejects.toThrow(
      'no longer a member',
    );
  });
});
