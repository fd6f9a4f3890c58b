import { describe, expect, it } from '@jest/globals';
import {
  clock,
  DAY,
  judged,
  present,
  queued,
  requeued,
  started,
  trailOf,
  violationsIn,
  TOMORROW,
  type Trail,
  closedOn,
  overtime,
} from './testing/trail.js';

describe('a violation is', () => {
  it.each<[string, Trail, string[]]>([
    [
      'a claim that passes over a lower waiting turn',
      [present('A'), queued(1), queued(2), started(2, 'A')],
      ['overtaken: 2 before 1'],
    ],
    [
      'one that passes over a turn of another language that the agent speaks',
      [present('A', ['ja', 'en']), queued(1, {}, { language: 'en' }), queued(2), started(2, 'A')],
      ['overtaken: 2 before 1'],
    ],
    [
      'one that passes over the lowest of several, named once',
      [present('A', ['en', 'ja']), queued(2, {}, { language: 'en' }), queued(1), queued(3), started(3, 'A')],
      ['overtaken: 3 before 1'],
    ],
    [
      'one that passes over a turn that has come back from another',
      [present('A'), queued(1), queued(2), started(1, 'B'), requeued(1, 'B', 'released'), started(2, 'A')],
      ['overtaken: 2 before 1'],
    ],
    [
      'one that passes over a turn that the agent merely left',
      [present('A'), queued(1), queued(2), started(1, 'A'), requeued(1, 'A', 'away'), started(2, 'A')],
      ['overtaken: 2 before 1'],
    ],
    [
      'one by the agent who gave the lower one away, after another has had it',
      [
        present('A'),
        queued(1),
        queued(2),
        started(1, 'A'),
        requeued(1, 'A', 'skipped'),
        started(1, 'B'),
        requeued(1, 'B', 'lease-over'),
        started(2, 'A'),
      ],
      ['overtaken: 2 before 1'],
    ],
    [
      'one that passes over a turn whose new date has come',
      [
        present('A'),
        queued(1, {}, { opensAt: TOMORROW }),
        queued(2),
        queued(1, { cause: 're-dated' }),
        started(2, 'A'),
      ],
      ['overtaken: 2 before 1'],
    ],
    [
      'an offer before a lower turn has any outcome',
      [present('A'), queued(2), started(2, 'A'), queued(1)],
      ['above-watermark: 2 before 1'],
    ],
    [
      'an offer before the turn opens',
      [present('A'), queued(1, {}, { opensAt: TOMORROW }), started(1, 'A')],
      ['before-opening: 1'],
    ],
    [
      'an offer in the evening',
      [present('A'), queued(1), started(1, 'A', { at: clock('17:00:00') })],
      ['closed: 1'],
    ],
    [
      'an offer on a holiday',
      [present('A'), queued(1), started(1, 'A', { at: clock('11:00:00', '2026-12-31') })],
      ['closed: 1'],
    ],
    [
      'an offer after overtime is over',
      [overtime('18:00:00'), queued(1), started(1, 'A', { at: clock('18:00:00') })],
      ['closed: 1'],
    ],
    [
      'an offer on a day that operations had closed',
      [closedOn(DAY), queued(1, { at: clock('11:00:00') }), started(1, 'A')],
      ['closed: 1'],
    ],
    ['a turn given to two', [queued(1), started(1, 'A'), started(1, 'B')], ['held-twice: 1 before 1']],
  ])('%s', (_case, trail, found) => {
    expect(violationsIn(...trail)).toEqual(found);
  });

  it('named with both turns, both instants, the agent and the entry', () => {
    const trail = trailOf(present('A'), queued(1), queued(2), started(2, 'A'));
    expect(judged(trail).violations).toEqual({
      total: 1,
      items: [
        {
          kind: 'overtaken',
          turn: 2,
          agentId: 'A',
          at: clock('10:30:04'),
          entry: 4,
          over: { turn: 1, since: clock('10:30:02') },
        },
      ],
    });
  });
});
