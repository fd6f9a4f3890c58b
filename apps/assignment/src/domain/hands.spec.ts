import { describe, expect, it } from '@jest/globals';
import { aHand } from '../testing/hands.js';
import { fetchedBy, handOf, wantedByLanguage } from './hands.js';

describe('What an agent may be given', () => {
  const agent = aHand('a', { capacity: 3, inHand: 1, unfetched: [4] });

  it('is all that fits where the desk hands turns out, whether they ask or not', () => {
    expect([0, 1, 5].map((asks) => handOf(agent, asks, 'push').wants)).toEqual([2, 2, 2]);
  });

  it('is what they ask for beyond what they have not seen yet, where they have to ask', () => {
    expect([0, 1, 2, 3, 9].map((asks) => handOf(agent, asks, 'pull').wants)).toEqual([0, 0, 1, 2, 2]);
  });

  it('is nothing with full hands, or more in hand than their capacity has become', () => {
    expect(handOf({ ...agent, inHand: 3 }, 1, 'push').wants).toBe(0);
    expect(handOf({ ...agent, inHand: 5 }, 1, 'push').wants).toBe(0);
  });
});

describe('Calls for the next turn', () => {
  it('are answered with the lowest turns that the agent has not seen, one a call', () => {
    const hand = aHand('a', { unfetched: [7, 9] });
    expect(fetchedBy({ ...hand, asks: 2 }, [8])).toEqual([7, 8]);
    expect(fetchedBy({ ...hand, asks: 5 }, [10])).toEqual([7, 9, 10]);
    expect(fetchedBy({ ...hand, asks: 0 }, [8])).toEqual([]);
  });
});

it('As many turns of a language are wanted as there is room in the hands of those who speak it', () => {
  const hands = [
    aHand('a', { wants: 2 }),
    aHand('b', { wants: 1, languages: ['en'] }),
    aHand('c', { wants: 0 }),
  ];
  expect(wantedByLanguage(hands)).toEqual(new Map(Object.entries({ ja: 2, en: 3 })));
  expect(wantedByLanguage([aHand('b', { languages: ['en'] })])).toEqual(new Map([['en', 1]]));
});
