import { once } from 'node:events';
import { expect, it } from '@jest/globals';
import { runToItsEnd, spawnDesk, temporaryDirectory } from '#testing';

it('a --demo that was ended while it was filling the desk says so at the next one', async () => {
  const { path, remove } = await temporaryDirectory();
  const settings = { dataDir: path, args: ['--demo'] };
  const first = spawnDesk(settings);
  const ended = once(first, 'exit');
  await new Promise<void>((resolve, reject) => {
    first.stdout!.on('data', (said) => String(said).includes('Filling the desk') && resolve());
    void ended.then(() => reject(new Error('The desk ended before it was filled.')));
  });
  first.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  const { code, complained } = await runToItsEnd(settings);
  expect(code).toBe(1);
  expect(complained).toContain('was interrupted while the desk was being filled');
  await remove();
});
