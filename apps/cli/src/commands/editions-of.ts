import { type Edition, EditionError, type Editions, editionById, loadEditions } from '#policy';
import { Failure, WrongUsage } from '../failure.js';

/** The editions of this machine: the shipped ones, or those of POLICY_EDITIONS_DIR. */
export const editionsOf = (env: NodeJS.ProcessEnv): Editions => {
  try {
    return loadEditions(env['POLICY_EDITIONS_DIR'] || undefined);
  } catch (error) {
    throw error instanceof EditionError ? new Failure(error.message) : error;
  }
};

/** Throws WrongUsage that names the known ones. */
export const editionNamed = (editions: Editions, id: string): Edition => {
  try {
    return editionById(editions, id);
  } catch (error) {
    throw new WrongUsage(`${(error as Error).message}.`);
  }
};
