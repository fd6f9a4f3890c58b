import { describe, expect, it } from '@jest/globals';
import type { Books, Finding } from './books.js';
import { at, type ATurn, aTurn, books, given, replied, started, streams } from './testing/books.js';
import { detailOf } from './details.js';
import { verify } from './verify.js';

const named = (findings: Finding[]) =>
  findings.map(({ kind, turn, service }) =>
    [kind, turn, service].filter((part) => part !== undefined).join(' '),
  );

const declined = (turn: number) =>
  aTurn(turn, {
    intake: { status: 'declined' },
    eligibility: { decisions: [{ revision: 1, outcome: 'declined' }] },
    scheduling: null,
    assignment: { status: 'declined', steppedAside: true },
  });

type Row = [sentence: string, expected: string[], turns: ATurn[], over?: Partial<Books>];

const WHOLE: Row[] = [
  ['an empty desk', [], []],
  ['turns in every state', [], [given(1, started(1), replied(2)), declined(2), aTurn(3)]],
  [
    'an erased ticket that was never decided',
    [],
    [],
    {
      lastTurn: 1,
      tickets: {
        intake: [
          {
            ticketId: 'T-1',
            partition: 0,
            erased: true,
            turns: [{ turn: 1, status: 'erased', revision: 1, receivedAt: at(1) }],
          },
        ],
        eligibility: [],
        scheduling: [],
        assignment: [{ ticketId: 'T-1', partition: 0, erased: true, turns: [{ turn: 1, status: 'erased' }] }],
      },
    },
  ],
];

const LOST: Row[] = [
  ['a turn that the counter gave to no ticket', ['lost 2 intake'], [aTurn(1)], { lastTurn: 2 }],
  ['a turn that intake has never given', ['lost 1 intake'], [aTurn(1, { intake: null })], { lastTurn: 0 }],
  ['a turn without a decision', ['lost 1 eligibility'], [aTurn(1, { eligibility: null })]],
  ['a revision without a decision', ['lost 1 eligibility'], [aTurn(1, { intake: { revision: 2 } })]],
  ['an accepted turn without a date', ['lost 1 scheduling'], [aTurn(1, { scheduling: null })]],
  ['a turn that assignment has never heard of', ['lost 1 assignment'], [aTurn(1, { assignment: null })]],
];

const moving: [string, Partial<Books>][] = [
  [
    'its source has moved meanwhile',
    { before: streams({ intake: 8, 'intake at eligibility': 8, 'intake at assignment': 8 }) },
  ],
  ['its reader is behind', { before: streams({ 'intake at eligibility': 8 }) }],
  ['another stream of the partition is being read', { before: streams({ 'scheduling at assignment': 8 }) }],
];

const WRONG: Row[] = [
  [
    'a revision that was decided twice',
    ['doubled 1 eligibility'],
    [
      aTurn(1, {
        eligibility: {
          decisions: [
            { revision: 1, outcome: 'accepted' },
            { revision: 1, outcome: 'accepted' },
          ],
        },
      }),
    ],
  ],
  [
    'a turn with two dates',
    ['doubled 1 scheduling'],
    [aTurn(1, { scheduling: { dates: ['2026-11-24', '2026-11-25'] } })],
  ],
  ['a turn in two hands', ['doubled 1 assignment'], [given(1, started(1), started(2), replied(3))]],
  [
    'a turn under two tickets',
    ['doubled 1 intake'],
    [aTurn(1)],
    {
      tickets: {
        ...books([aTurn(1)]).tickets,
        intake: ['T-1', 'T-2'].map((ticketId) => ({ ticketId, partition: 0, turns: [aTurn(1).intake] })),
      },
    },
  ],
  ['a reply that intake has not', ['contradiction 1'], [aTurn(1, { assignment: { status: 'answered' } })]],
  [
    'a turn of another ticket elsewhere',
    ['contradiction 1'],
    [aTurn(1)],
    {
      tickets: {
        ...books([aTurn(1)]).tickets,
        scheduling: [{ ticketId: 'T-9', partition: 0, turns: [aTurn(1).scheduling] }],
      },
    },
  ],
  [
    'an arrival before that of a lower turn',
    ['out-of-order 2 intake'],
    [aTurn(1), aTurn(2, { intake: { receivedAt: at(0) } }), aTurn(3)],
  ],
  [
    'a reader who has read more than there is',
    ['contradiction eligibility'],
    [],
    { before: streams({ 'intake at eligibility': 12 }) },
  ],
];

// Without the last cell Jest would give the test a callback in its place.
const ROWS = [...WHOLE, ...LOST, ...WRONG].map(
  ([sentence, expected, turns, over = {}]) => [sentence, expected, turns, over] as const,
);

describe('the ledger of all services', () => {
  it.each(ROWS)('%s: %j', (_, expected, turns, over) => {
    const findings = verify(books(turns, over));
    expect(named(findings)).toEqual(expected);
    for (const finding of findings) expect(detailOf(finding)).not.toMatch(/undefined|\{\{/);
  });

  it.each(moving)('calls nothing lost while %s', (_, over) => {
    const turns = [aTurn(1, { eligibility: null }), aTurn(2, { assignment: { status: 'answered' } })];
    expect(named(verify(books(turns, over)))).toEqual(['on-the-way 1 eligibility', 'on-the-way 2']);
  });

  it('names who has parked events of a turn, and says no more of it', () => {
    const turn = aTurn(1, { scheduling: { dates: undefined, parked: 2 }, assignment: { status: 'held' } });
    expect(verify(books([turn]))).toEqual([
      { kind: 'held', turn: 1, ticketId: 'T-1', service: 'scheduling', code: 'parked', params: { count: 2 } },
    ]);
  });
});
