import { expect, it } from '@jest/globals';
import { type Heard, heardAnswer, heardState, known, nothingHeard, OVERTAKEN_MS, settled } from './heard.js';

interface State {
  presence: string;
  waiting: number;
}

type Step = (before: Heard<State>) => Heard<State>;

const state =
  (presence: string, now: number, waiting = 0): Step =>
  (before) =>
    heardState(before, { presence, waiting }, now);
const answer =
  (presence: string, now: number): Step =>
  (before) =>
    heardAnswer(before, { presence }, now);

it.each<[string, Step[], Partial<State> | undefined]>([
  ['knows nothing before the stream has begun', [answer('available', 0)], undefined],
  ['knows what the stream has told', [state('offline', 0)], { presence: 'offline' }],
  ['knows an answer at once', [state('offline', 0), answer('available', 10)], { presence: 'available' }],
  [
    'lets no state undo an answer that may have overtaken it, and takes the rest of it',
    [state('offline', 0), answer('available', 10), state('offline', 20, 7)],
    { presence: 'available', waiting: 7 },
  ],
  [
    'takes the word of a state that was read after the answer',
    [state('offline', 0), answer('available', 10), state('away', 10 + OVERTAKEN_MS)],
    { presence: 'away' },
  ],
  [
    'takes the last word of the stream when no later one has come in time',
    [state('offline', 0), answer('available', 10), state('away', 900), settled],
    { presence: 'away' },
  ],
  [
    'keeps to the answer for as long as the stream says nothing after it',
    [state('offline', 0), answer('available', 10), settled],
    { presence: 'available' },
  ],
  [
    'keeps to the later of two answers',
    [state('offline', 0), answer('available', 10), state('available', 500), answer('away', 900), settled],
    { presence: 'away' },
  ],
])('%s', (_case, steps, expected) => {
  const heard = steps.reduce<Heard<State>>((before, step) => step(before), nothingHeard());
  if (expected) expect(known(heard)).toMatchObject(expected);
  else expect(known(heard)).toBeUndefined();
});
