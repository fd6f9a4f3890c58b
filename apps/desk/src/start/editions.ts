import { StartupError } from '#platform';
import { editionById, type Editions, loadEditions } from '#policy';
import type { DeskEnv } from './env.js';

/** All editions. Throws StartupError when POLICY_EDITION pins one that is not among them. */
export const editionsFor = ({ POLICY_EDITION: pin }: DeskEnv): Editions => {
  const editions = loadEditions();
  try {
    if (pin !== undefined) editionById(editions, pin);
  } catch (error) {
    throw new StartupError(`POLICY_EDITION names ${(error as Error).message}.`);
  }
  return editions;
};
