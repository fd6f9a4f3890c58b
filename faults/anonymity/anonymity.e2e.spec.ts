import { describe, expect, it } from '@jest/globals';
import { runToItsEnd, temporaryDirectory } from '#testing';

const play = async (...args: string[]) => {
  const { path: dataDir, remove } = await temporaryDirectory();
  const { code, said, complained } = await runToItsEnd({
    program: 'faults/anonymity/main.js',
    args,
    dataDir,
  });
  await remove();
  return { code, told: said + complained };
};

describe('After a busy day with twenty agents', () => {
  it('nothing that a customer can reach, no row and no log says who they are', async () => {
    expect(await play('--inquiries', '28')).toEqual({
      code: 0,
      told: expect.stringContaining('No trace of an agent.'),
    });
  }, 180_000);

  it('the same search finds ids that leak', async () => {
    const { code, told } = await play('--inquiries', '14', '--leak', 'no-separation');
    expect({ code, told }).toEqual({
      code: 0,
      told: expect.stringMatching(/LEAK opaque id in GET \/v1\/tickets/),
    });
  }, 180_000);
});
