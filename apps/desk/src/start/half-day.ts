import { access, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '#platform';

/** Lies beside the desk's data while `--demo` fills it, and stays where that was interrupted. */
const markIn = (dataDir: string): string => join(dataDir, 'demo-day-unfinished');

/** Lets a desk be filled; unless `fill` comes to its end, the next start knows. */
export const fillWhole = async (dataDir: string, fill: () => Promise<boolean>): Promise<void> => {
  await writeFile(markIn(dataDir), '', { flush: true });
  if (await fill()) await rm(markIn(dataDir));
};

const isHalf = (dataDir: string): Promise<boolean> =>
  access(markIn(dataDir)).then(
    () => true,
    () => false,
  );

/** Tells of a day that was interrupted while it was filled in. Throws StartupError where the whole one is wanted: a half day cannot be gone on with. */
export const tellOfHalfADay = async (dataDir: string, isWanted: boolean): Promise<void> => {
  if (!(await isHalf(dataDir))) return;
  const found = `The day of --demo in '${dataDir}' was interrupted while the desk was being filled`;
  const remedy = `remove that directory, or name another with JUNBAN_DATA_DIR, and start with --demo again`;
  if (isWanted) throw new StartupError(`${found}: ${remedy}.`);
  console.log(`${found}. For the whole one, ${remedy}.`);
};
