import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StartupError } from '#platform';
import { temporaryDirectory } from '#testing';
import { fillWhole, tellOfHalfADay } from './half-day.js';

describe('a desk that --demo was filling', () => {
  let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
  beforeEach(async () => {
    directory = await temporaryDirectory();
  });
  afterEach(() => directory.remove());

  it.each<[string, () => Promise<boolean>]>([
    ['was interrupted', () => Promise.resolve(false)],
    ['failed', () => Promise.reject(new Error('refused'))],
  ])('and that %s is told, with the way to a whole one', async (_how, fill) => {
    await fillWhole(directory.path, fill).catch(() => undefined);
    const start = tellOfHalfADay(directory.path, true);
    await expect(start).rejects.toThrow(StartupError);
    await expect(start).rejects.toThrow(`in '${directory.path}' was interrupted`);
    await expect(start).rejects.toThrow('remove that directory, or name another with JUNBAN_DATA_DIR');
    // Without --demo it may be used as it is.
    await expect(tellOfHalfADay(directory.path, false)).resolves.toBeUndefined();
  });

  it('and that was filled to its end is like any other', async () => {
    await fillWhole(directory.path, () => Promise.resolve(true));
    await expect(tellOfHalfADay(directory.path, true)).resolves.toBeUndefined();
  });
});
