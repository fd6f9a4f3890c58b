import { expect, it } from '@jest/globals';
import { describeWithLocalKafka, runToItsEnd, temporaryDirectory } from '#testing';

describeWithLocalKafka('After a busy day of services that meet on Kafka', () => {
  it('no answer, no record, no row and no log of any process says who the agents are', async () => {
    const { path: dataDir, remove } = await temporaryDirectory();
    const { code, said, complained } = await runToItsEnd({
      ...{ program: 'faults/anonymity/main.js', args: ['--services'], dataDir },
    });
    await remove();
    expect({ code, told: said + complained }).toEqual({
      code: 0,
      told: expect.stringContaining('No trace of an agent.'),
    });
  }, 600_000);
});
