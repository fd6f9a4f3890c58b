import { expect, it } from '@jest/globals';
import { describeWithLocalKafka, runAlone } from '#testing';

const run = (...args: string[]) => runAlone('faults/order/main.js', ...args);

describeWithLocalKafka('The desk of fifty agents, and processes that freeze', () => {
  it.each([
    ['push', '1', '2000'],
    ['pull', '2', '1000'],
  ])(
    'gives turns in their order: %s (seed %s, %s turns)',
    async (mode, seed, turns) => {
      expect(await run('--seed', seed, '--mode', mode, '--turns', turns)).toEqual({
        code: 0,
        told: expect.stringContaining('Nothing is wrong.'),
      });
    },
    1_200_000,
  );

  it.each(['no-turn-order', 'no-fence-check'])(
    'is seen to be wrong without its promise: %s',
    async (mutant) => {
      expect(await run('--seed', '2', '--turns', '200', '--mutant', mutant)).toEqual({
        code: 0,
        told: expect.stringContaining('Caught by'),
      });
    },
    400_000,
  );
});
