import { describe, expect, it } from '@jest/globals';
import { setImmediate as nextTick } from 'node:timers/promises';
import { Rounds } from './rounds.js';

const HOUR = 3_600_000;

/** Rounds that do what the list says, one entry each, and then nothing. */
const open = (outcomes: (boolean | Error)[]) => {
  const failures: unknown[] = [];
  let done = 0;
  const rounds = new Rounds({
    work: () => {
      done += 1;
      const outcome = outcomes.shift() ?? false;
      return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
    },
    everyMillis: HOUR,
    onFailure: (error) => failures.push(error),
  });
  const settled = async () => {
    for (let tick = 0; tick < 10; tick++) await nextTick();
    return done;
  };
  return { rounds, failures, settled };
};

describe('Work that is repeated', () => {
  it('goes on at once while there is more to do, and then waits', async () => {
    const { rounds, settled } = open([true, true, false]);
    rounds.start();
    expect(await settled()).toBe(3);
    await rounds.stop();
  });

  it('begins again when it is woken', async () => {
    const { rounds, settled } = open([false]);
    rounds.start();
    expect(await settled()).toBe(1);
    rounds.wake();
    expect(await settled()).toBe(2);
    await rounds.stop();
  });

  it('tells of a failure and goes on', async () => {
    const failure = new Error('away');
    const { rounds, failures, settled } = open([failure]);
    rounds.start();
    await settled();
    rounds.wake();
    expect(await settled()).toBe(2);
    expect(failures).toEqual([failure]);
    await rounds.stop();
  });

  it('ends with the round under way, and has none after it', async () => {
    const { rounds, settled } = open([true]);
    rounds.start();
    await rounds.stop();
    const before = await settled();
    rounds.wake();
    expect(await settled()).toBe(before);
  });
});
