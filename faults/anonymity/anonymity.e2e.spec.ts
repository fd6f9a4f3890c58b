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

  it.each([
    ['no-guard', /LEAK name in GET \/v1\/tickets/],
    ['no-separation', /LEAK opaque id in GET \/v1\/tickets/],
  ])(
    'the same search finds what leaks: %s',
    async (leak, found) => {
      expect(await play('--inquiries', '14', '--leak', leak)).toEqual({
        code: 0,
        told: expect.stringMatching(found),
      });
    },
    180_000,
  );
});
