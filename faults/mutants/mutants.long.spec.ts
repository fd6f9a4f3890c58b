import { expect, it } from '@jest/globals';
import { describeWithLocalKafka, runToItsEnd, temporaryDirectory } from '#testing';

/** Few, because each takes a minute; `npm run faults -- --mutants` runs all of them. */
describeWithLocalKafka('The crash suite', () => {
  it.each(['inbox-before-effect', 'no-watermark'])(
    'notices that the system is wrong: %s',
    async (mutant) => {
      const { path: dataDir, remove } = await temporaryDirectory();
      const { code, said } = await runToItsEnd({
        program: 'faults/main.js',
        args: ['--mutant', mutant, '--seed', '4'],
        dataDir,
      });
      await remove();
      expect({ code, said }).toEqual({
        code: 0,
        said: expect.stringContaining('1 of 1 mutants caught'),
      });
    },
    400_000,
  );
});
