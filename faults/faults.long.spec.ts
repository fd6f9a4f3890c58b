import { expect, it } from '@jest/globals';
import { describeWithLocalKafka, runAlone } from '#testing';

const MINUTES = '1';

describeWithLocalKafka('The desk under kills, freezes and lost brokers', () => {
  it.each([1, 2])(
    'loses, doubles and overtakes nothing (seed %d)',
    async (seed) => {
      const args = ['--seed', String(seed), '--minutes', MINUTES];
      // What it complained of tells why, where it failed.
      expect(await runAlone('faults/main.js', ...args)).toEqual({
        code: 0,
        told: expect.stringContaining('Nothing is wrong.'),
      });
    },
    600_000,
  );
});
