import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Does a run's work in a new directory, which is kept, and named, unless all is as it should be. */
export const inDirectory = async (work: (directory: string) => Promise<boolean>): Promise<boolean> => {
  const directory = await mkdtemp(join(tmpdir(), 'junban-faults-'));
  let isAsItShould = false;
  try {
    isAsItShould = await work(directory);
    return isAsItShould;
  } finally {
    if (isAsItShould) await rm(directory, { recursive: true, force: true });
    else console.log(`Data, history and logs are kept in ${directory}.`);
  }
};
