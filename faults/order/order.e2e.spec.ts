import { expect, it } from '@jest/globals';
import { describeWithLocalKafka, runToItsEnd, temporaryDirectory } from '#testing';

describeWithLocalKafka('Fifty agents and two processes that freeze', () => {
  it('give every turn in its order, to one agent at a time, and answer it once', async () => {
    const { path: dataDir, remove } = await temporaryDirectory();
    const { code, said, complained } = await runToItsEnd({
      program: 'faults/order/main.js',
      args: ['--seed', '1', '--turns', '200'],
      dataDir,
    });
    await remove();
    expect({ code, told: said + complained }).toEqual({
      code: 0,
      told: expect.stringContaining('Nothing is wrong.'),
    });
  }, 400_000);
});
