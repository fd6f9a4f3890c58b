import { describe, expect, it } from '@jest/globals';
import { at, type ATurn, aTurn, books, given, requeued, started } from './testing/books.js';
import { verify } from './verify.js';

const ORDER: [sentence: string, overtaken: number[], turns: ATurn[]][] = [
  ['turns that are given in order', [], [given(1, started(1)), given(2, started(2)), aTurn(3)]],
  ['a turn that is given before a lower one', [1], [given(1, started(2)), given(2, started(1))]],
  ['a turn that is given while a lower one waits still', [1], [aTurn(1), given(2, started(1))]],
  [
    'a lower turn of another language',
    [],
    [aTurn(1, { assignment: { language: 'en' } }), given(2, started(1))],
  ],
  [
    'a lower turn that is not open yet',
    [],
    [aTurn(1, { assignment: { opensAt: at(30) } }), given(2, started(1))],
  ],
  [
    'a lower turn that stepped aside',
    [],
    [aTurn(1, { assignment: { steppedAside: true } }), given(2, started(1))],
  ],
  [
    'a lower turn that was withdrawn',
    [],
    [
      aTurn(1, { intake: { status: 'withdrawn' }, assignment: { status: 'withdrawn' } }),
      given(2, started(1)),
    ],
  ],
  [
    'a turn that came back and was passed over',
    [1],
    [given(1, started(1), requeued(2), started(4)), given(2, started(3))],
  ],
  [
    'a turn that came back and was offered next',
    [],
    [given(1, started(1), requeued(2), started(3)), given(2, started(4))],
  ],
  [
    'a turn that came back and was withdrawn before it was offered again',
    [],
    [
      aTurn(1, {
        intake: { status: 'withdrawn' },
        assignment: { status: 'withdrawn', steps: [started(1), requeued(2)] },
      }),
      given(2, started(3)),
    ],
  ],
  [
    'a turn that its agent gave away, while others take the next',
    [],
    [given(1, started(1), requeued(2, true), started(4)), given(2, started(3))],
  ],
];

describe('who was overtaken, by the books', () => {
  it.each(ORDER)('%s: %j', (_, expected, turns) => {
    const findings = verify(books(turns));
    expect(findings.filter(({ kind }) => kind === 'overtaken').map(({ turn }) => turn)).toEqual(expected);
    expect(findings).toHaveLength(expected.length);
  });

  it('tells the lower turn, who went before it, and when', () => {
    expect(verify(books([given(1, started(2)), given(2, started(1))]))).toEqual([
      {
        kind: 'overtaken',
        turn: 1,
        ticketId: 'T-1',
        service: 'assignment',
        code: 'overtaken',
        params: { by: 2, at: at(1) },
      },
    ]);
  });
});
