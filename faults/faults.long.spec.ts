import { expect, it } from '@jest/globals';
import { describeWithLocalKafka, runToItsEnd, temporaryDirectory } from '#testing';

const MINUTES = '1';

describeWithLocalKafka('The desk under kills, freezes and lost brokers', () => {
  it.each([1, 2])(
    'loses, doubles and overtakes nothing (seed %d)',
    async (seed) => {
      const { path: dataDir, remove } = await temporaryDirectory();
      const { code, said, complained } = await runToItsEnd({
        program: 'faults/main.js',
        args: ['--seed', String(seed), '--minutes', MINUTES],
        dataDir,
      });
      await remove();
      // What it complained of tells why, where it failed.
      expect({ code, told: said + complained }).toEqual({
        code: 0,
        told: expect.stringContaining('Nothing is wrong.'),
      });
    },
    600_000,
  );
});
