import { expect, it } from '@jest/globals';
import { describeWithLocalKafka, runAlone } from '#testing';

const run = (...args: string[]) => runAlone('faults/restarts/main.js', '--seed', '1', ...args);

describeWithLocalKafka('A desk at work, whose processes are restarted one after the other', () => {
  it('fails no request, breaks no stream and reads on at once', async () => {
    // A busy machine asks late for readiness; in a cluster nobody has to ask.
    expect(await run('--rounds', '1', '--delay', '10')).toEqual({
      code: 0,
      told: expect.stringMatching(/Nothing is wrong\.\nNobody noticed\./),
    });
  }, 900_000);

  it('is noticed to fail where they are killed and not stopped', async () => {
    const { code, told } = await run('--rounds', '1', '--kill');
    expect({ code, told }).toEqual({ code: 1, told: expect.stringContaining('without leaving its group') });
    // Even then nothing is lost.
    expect(told).toContain('Nothing is wrong.');
  }, 600_000);
});
