import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Language, nextTurnFor, type WaitingTurn } from '#contracts';
import { aHand, aTurn } from '../testing/hands.js';
import { whoGetsWhat } from '../testing/line-oracle.js';
import { type Hand, wantedByLanguage } from './hands.js';
import { matchTurns } from './match-turns.js';

const SEED = Number(process.env['JUNBAN_SEED'] ?? 20_261_124);
const LINE = { watermark: 100, now: 1_000, open: true };
const all = new Map<Language, number>();

const given = (waiting: readonly WaitingTurn[], hands: readonly Hand[]) =>
  matchTurns({ waiting, readUpTo: all }, LINE, hands).matches.map(({ waiting: { turn }, agentId }) => [
    turn,
    agentId,
  ]);

describe('A round', () => {
  it('gives the lowest turn to the agent who has been idle longest', () => {
    const hands = [aHand('busy', { idleSince: 9 }), aHand('idle', { idleSince: 3 })];
    expect(given([aTurn(1), aTurn(2), aTurn(3)], hands)).toEqual([
      [1, 'idle'],
      [2, 'busy'],
    ]);
  });

  it('fills hands in turn: who was given one stands behind the others', () => {
    const two = { capacity: 2, wants: 2 };
    const hands = [aHand('a', { idleSince: 1, ...two }), aHand('b', { idleSince: 2, ...two })];
    expect(
      given(
        [1, 2, 3, 4, 5].map((turn) => aTurn(turn)),
        hands,
      ),
    ).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'a'],
      [4, 'b'],
    ]);
  });

  it('gives a turn back to who gave it away once the hands of all others are full', () => {
    const hands = [aHand('giver', { idleSince: 1 }), aHand('other', { idleSince: 2 })];
    expect(given([aTurn(1), aTurn(2, { returnedBy: 'giver' })], hands)).toEqual([
      [1, 'giver'],
      [2, 'other'],
    ]);
    expect(given([aTurn(1, { returnedBy: 'giver' }), aTurn(2, { returnedBy: 'other' })], hands)).toEqual([
      [1, 'other'],
      [2, 'giver'],
    ]);
    expect(given([aTurn(1, { returnedBy: 'giver' })], hands.slice(0, 1))).toEqual([[1, 'giver']]);
  });

  it('leaves a turn that was given away to another who is there, though they do not ask now', () => {
    const hands = [aHand('giver'), aHand('other', { wants: 0 })];
    expect(given([aTurn(1, { returnedBy: 'giver' }), aTurn(2)], hands)).toEqual([[2, 'giver']]);
  });

  it('gives nothing while the desk is closed, nothing above the watermark and nothing before its opening', () => {
    const waiting = [aTurn(1, { opensAt: 1_001 }), aTurn(101)];
    expect(given(waiting, [aHand('a')])).toEqual([]);
    expect(
      matchTurns({ waiting: [aTurn(1)], readUpTo: all }, { ...LINE, open: false }, [aHand('a')]).matches,
    ).toEqual([]);
  });

  it('gives no turn past one that was not read and that the same agent could take', () => {
    const part = {
      waiting: [aTurn(1), aTurn(9, { language: 'en' })],
      readUpTo: new Map([['ja', 1] as const]),
    };
    const [japanese, both] = [aHand('a', { languages: ['ja'] }), aHand('b', { idleSince: 1 })];
    expect(matchTurns(part, LINE, [japanese, both])).toMatchObject({
      matches: [{ agentId: 'a' }],
      needsMore: true,
    });
    const english = aHand('c', { languages: ['en'], idleSince: 1 });
    expect(matchTurns(part, LINE, [japanese, english])).toMatchObject({
      matches: [{}, {}],
      needsMore: false,
    });
  });
});

const agents = ['a', 'b', 'c', 'd', 'e'];
const languages = fc.constantFrom<Language[]>(['ja'], ['en'], ['ja', 'en']);
const hand = fc
  .record({
    languages,
    capacity: fc.integer({ min: 1, max: 3 }),
    inHand: fc.integer({ min: 0, max: 3 }),
    idleSince: fc.integer({ min: 0, max: 3 }),
    asked: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ asked, ...rest }) => ({
    ...rest,
    wants: Math.max(0, Math.min(asked, rest.capacity - rest.inHand)),
  }));
const hands = fc
  .array(hand, { maxLength: agents.length })
  .map((list) => list.map((one, index) => aHand(agents[index]!, one)));
const line = fc.uniqueArray(
  fc.record({
    turn: fc.integer({ min: 1, max: 110 }),
    language: fc.constantFrom<Language>('ja', 'en'),
    opensAt: fc.constantFrom(1_000, 1_000, 1_000, 2_000),
    returnedBy: fc.option(fc.constantFrom(...agents), { nil: undefined }),
  }),
  { selector: ({ turn }) => turn, maxLength: 25 },
);

/** As the line is read: so many of each language that have opened, twice as many as long as these are not enough. */
const givenInParts = (waiting: readonly WaitingTurn[], people: readonly Hand[]) => {
  const open = waiting.filter(({ opensAt, turn }) => opensAt <= LINE.now && turn <= LINE.watermark);
  for (
    let limits = wantedByLanguage(people);
    ;
    limits = new Map([...limits].map(([key, limit]) => [key, 2 * limit]))
  ) {
    const readUpTo = new Map<Language, number>();
    const read = [...limits].flatMap(([language, limit]) => {
      const own = open.filter((turn) => turn.language === language).slice(0, limit);
      if (own.length === limit) readUpTo.set(language, own.at(-1)!.turn);
      return own;
    });
    const part = { waiting: read.toSorted((a, b) => a.turn - b.turn), readUpTo };
    const { matches, needsMore } = matchTurns(part, LINE, people);
    if (!needsMore) return matches.map(({ waiting: { turn }, agentId }) => [turn, agentId]);
  }
};

describe(`Whoever is there and whatever waits (seed ${SEED})`, () => {
  const runs = { seed: SEED, numRuns: 2_000 };

  it('a round gives what the words of the promise say, however little of the line it reads', () => {
    fc.assert(
      fc.property(line, hands, (turns, people) => {
        const rising = turns.toSorted((a, b) => a.turn - b.turn);
        expect(givenInParts(rising, people)).toEqual(whoGetsWhat(turns, people, LINE));
      }),
      runs,
    );
  });

  it('one agent who asks is given what the model calls the next turn', () => {
    fc.assert(
      fc.property(line, hands, (turns, people) => {
        const rising = turns.toSorted((a, b) => a.turn - b.turn);
        const [first, ...rest] = people.map((one) => ({ ...one, wants: 0 }));
        if (!first || first.inHand >= first.capacity) return;
        const next = nextTurnFor(first, rising, { ...LINE, agents: people });
        const matches = given(rising, [{ ...first, wants: 1 }, ...rest]);
        expect(matches).toEqual(next ? [[next.turn, first.agentId]] : []);
      }),
      runs,
    );
  });
});
