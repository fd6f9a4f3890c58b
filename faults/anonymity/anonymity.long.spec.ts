import { expect, it } from '@jest/globals';
import { describeWithLocalKafka, runToItsEnd, temporaryDirectory } from '#testing';

const play = async (...args: string[]) => {
  const { path: dataDir, remove } = await temporaryDirectory();
  const run = await runToItsEnd({ program: 'faults/anonymity/main.js', args, dataDir });
  await remove();
  return { code: run.code, told: run.said + run.complained };
};

describeWithLocalKafka('After a busy day of services that meet on Kafka', () => {
  it('no answer, no record, no row and no log of any process says who the agents are', async () => {
    expect(await play('--services')).toEqual({
      code: 0,
      told: expect.stringContaining('No trace of an agent.'),
    });
  }, 600_000);
});

it('A log that has what people wrote is found', async () => {
  expect(await play('--inquiries', '14', '--leak', 'talkative-log')).toEqual({
    code: 0,
    told: expect.stringMatching(/LEAK text in log of the desk/),
  });
}, 300_000);
