import { describe, expect, it } from '@jest/globals';
import { PATIENCE, PRESENCE_CASES } from '../testing/presence-cases.js';
import { connectionOf, isPresent } from './presence.js';

describe('An agent', () => {
  it.each(PRESENCE_CASES)('%s: there or not', (_sentence, agent, isThere) => {
    expect(isPresent(agent, PATIENCE)).toBe(isThere);
  });
});

describe('The live stream of an agent', () => {
  it.each([
    ['was never opened', {}, 5, 'none'],
    ['is live when it was noted lately', { streamSeenAgo: 29.9 }, 900, 'live'],
    ['is lost at 30 s without an act', { streamSeenAgo: 30 }, 30, 'lost'],
    ['is made up for by an act', { streamSeenAgo: 30 }, 29.9, 'acting'],
  ])('%s', (_sentence, stream, seenAgo, connection) => {
    expect(connectionOf({ seenAgo, ...stream }, PATIENCE)).toBe(connection);
  });
});
