import { describe, expect, it } from '@jest/globals';
import { runAlone } from '#testing';

const search = (...args: string[]) => runAlone('faults/anonymity/main.js', ...args);

describe('After a busy day with twenty agents', () => {
  it('nothing that a customer can reach, no row and no log says who they are', async () => {
    expect(await search('--inquiries', '28')).toEqual({
      code: 0,
      told: expect.stringContaining('No trace of an agent.'),
    });
  });

  it('the same search finds a name that gets past the guard of replies', async () => {
    expect(await search('--inquiries', '14', '--leak', 'no-guard')).toEqual({
      code: 0,
      told: expect.stringMatching(/LEAK name in GET \/v1\/tickets/),
    });
  });
});
