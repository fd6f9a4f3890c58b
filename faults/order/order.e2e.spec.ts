import { expect, it } from '@jest/globals';
import { describeWithLocalKafka, runAlone } from '#testing';

describeWithLocalKafka('Fifty agents and two processes that freeze', () => {
  it('give every turn in its order, to one agent at a time, and answer it once', async () => {
    expect(await runAlone('faults/order/main.js', '--seed', '1', '--turns', '200')).toEqual({
      code: 0,
      told: expect.stringContaining('Nothing is wrong.'),
    });
  }, 400_000);
});
