import { describe, expect, it } from '@jest/globals';
import {
  clock,
  DAY,
  OPENS,
  present,
  queued,
  replied,
  requeued,
  started,
  unqueued,
  violationsIn,
  TOMORROW,
  type Trail,
  closedOn,
  overtime,
} from './testing/trail.js';

describe('no violation is', () => {
  it.each<[string, Trail]>([
    [
      'a claim past a turn in a language that the agent does not speak',
      [present('A', ['en']), queued(1), queued(2, {}, { language: 'en' }), started(2, 'A')],
    ],
    [
      'one past a turn in a language that the agent speaks no more',
      [
        present('A', ['ja', 'en']),
        present('A', ['ja']),
        queued(1, {}, { language: 'en' }),
        queued(2),
        started(2, 'A'),
      ],
    ],
    ['one past a withdrawn turn', [present('A'), queued(1), queued(2), unqueued(1), started(2, 'A')]],
    ['one past a held turn', [present('A'), queued(1), queued(2), unqueued(1, 'held'), started(2, 'A')]],
    [
      'one past a turn that opens later',
      [present('A'), queued(1, {}, { opensAt: TOMORROW }), queued(2), started(2, 'A')],
    ],
    [
      'one past a turn that the agent had given away',
      [present('A'), queued(1), queued(2), started(1, 'A'), requeued(1, 'A', 'handed-over'), started(2, 'A')],
    ],
    [
      'a turn that comes back after a higher one was given',
      [present('A'), queued(2), started(2, 'A'), queued(1, { cause: 'again' })],
    ],
    [
      'a turn that arrives after an operator has passed it',
      [
        present('A'),
        queued(2),
        { act: 'passed', cause: 'operator', turn: 1, detail: {} },
        started(2, 'A'),
        queued(1),
      ],
    ],
    ['an offer at the opening itself', [present('A'), queued(1), started(1, 'A', { at: clock('10:00:00') })]],
    ['an offer in overtime', [overtime('18:00:00'), queued(1), started(1, 'A', { at: clock('17:30:00') })]],
    [
      'an offer within seconds after overtime was ended',
      [
        overtime('19:00:00'),
        queued(1),
        { act: 'overtime-ended', cause: 'operator', at: clock('17:30:00'), detail: {} },
        started(1, 'A'),
      ],
    ],
    [
      'an offer in the morning of a day that is closed at noon',
      [queued(1), started(1, 'A'), { ...closedOn(DAY), at: clock('12:00:00') }],
    ],
    ['a turn given again after its end', [queued(1), started(1, 'A'), replied(1, 'A'), started(1, 'B')]],
  ])('%s', (_case, trail) => {
    expect(violationsIn(...trail)).toEqual([]);
  });
});

describe('a claim is judged by what it could see', () => {
  const lower = queued(1, { cause: 'again', xact: 105n });
  const claim = (snapshot: string, xact = 110n) =>
    started(2, 'A', { xact, detail: { language: 'ja', opensAt: OPENS, snapshot } });

  it.each<[string, Trail, string[]]>([
    ['a turn that came in a transaction under way', [queued(2), lower, claim('105:106:105')], []],
    ['a turn that came in a transaction not begun', [queued(2), lower, claim('104:105:')], []],
    [
      'a turn that came in a transaction that had ended',
      [queued(2), lower, claim('107:107:')],
      ['overtaken: 2 before 1'],
    ],
    [
      'a turn that a later claim could see',
      [
        queued(2),
        queued(3),
        lower,
        claim('105:106:105'),
        started(3, 'A', { detail: { opensAt: OPENS, snapshot: '111:111:' } }),
      ],
      ['overtaken: 3 before 1'],
    ],
    [
      'a withdrawal that it could not see',
      [queued(1), queued(2), { ...unqueued(1), xact: 108n }, claim('108:109:108')],
      ['overtaken: 2 before 1'],
    ],
    [
      'what its own transaction had given before',
      [
        queued(1),
        queued(2),
        started(1, 'B', { xact: 110n, detail: { opensAt: OPENS, snapshot: '110:110:' } }),
        claim('110:110:'),
      ],
      [],
    ],
    [
      'transactions of a cluster from which the trail was restored',
      [
        queued(1, { xact: 9_000n }),
        queued(2, { xact: 9_001n }),
        { act: 'trail-opened', cause: 'start', xact: 105n, detail: {} },
        claim('106:106:', 106n),
      ],
      ['overtaken: 2 before 1'],
    ],
  ])('%s', (_case, trail, found) => {
    expect(violationsIn(present('A'), ...trail)).toEqual(found);
  });
});
