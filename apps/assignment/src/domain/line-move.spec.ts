import { expect, it } from '@jest/globals';
import { type LineMove, lineMove, type StoodInLine } from './line-move.js';
import type { TurnInLine } from './turns-in-line.js';

const opensAt = '2026-11-24T10:00:00.000+09:00';

const after = (over: Partial<TurnInLine> = {}): TurnInLine => ({
  turn: 7,
  language: 'ja',
  opensAt,
  waiting: true,
  settled: true,
  status: 'queued',
  ...over,
});
const before = (over: Partial<StoodInLine> = {}): StoodInLine => ({
  waiting: true,
  settled: true,
  language: 'ja',
  opensAt: new Date(opensAt),
  ...over,
});
const gone = (status: TurnInLine['status']) => after({ waiting: false, status });

const CASES: [string, StoodInLine | undefined, TurnInLine, LineMove | undefined][] = [
  ['a turn never heard of', undefined, after(), { act: 'queued', cause: 'new' }],
  [
    'a turn of which no outcome was known',
    before({ waiting: false, settled: false, opensAt: null }),
    after(),
    { act: 'queued', cause: 'new' },
  ],
  [
    'a turn that was settled, and comes back',
    before({ waiting: false }),
    after(),
    { act: 'queued', cause: 'again' },
  ],
  ['a turn that goes on waiting', before(), after(), undefined],
  [
    'a turn with another opening',
    before(),
    after({ opensAt: '2026-11-25T10:00:00.000+09:00' }),
    { act: 'queued', cause: 're-dated' },
  ],
  ['a turn in another language', before(), after({ language: 'en' }), { act: 'queued', cause: 're-dated' }],
  ['a withdrawn turn', before(), gone('withdrawn'), { act: 'unqueued', cause: 'withdrawn' }],
  ['a held turn', before(), gone('held'), { act: 'unqueued', cause: 'held' }],
  ['an erased turn', before(), gone('erased'), { act: 'unqueued', cause: 'erased' }],
  ['a turn that was given to an agent', before(), gone('in-progress'), undefined],
  ['a turn that has never waited', before({ waiting: false }), gone('declined'), undefined],
];

it.each(CASES)('tells what has become of %s', (_case, was, is, move) => {
  expect(lineMove(was, is)).toEqual(move);
});
