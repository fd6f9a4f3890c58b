import { envVar, type EnvOf, type EnvSpec, StartupError } from '#platform';
import {
  editionById,
  EditionError,
  type Editions,
  type HelpCenter,
  loadEditions,
  loadHelpCenter,
} from '#policy';

/** The settings of whoever needs the policy. */
export const policyEnv = {
  /** Pins one policy edition instead of the one in force. */
  POLICY_EDITION: envVar.text({ optional: true }),
  /** A folder of editions; the shipped ones unless set. */
  POLICY_EDITIONS_DIR: envVar.text({ optional: true }),
  /** A JSON file of pages for customers; the shipped one unless set. */
  HELP_CENTER_FILE: envVar.text({ optional: true }),
} satisfies EnvSpec;

/** The policy as it is configured. */
export interface Policy {
  editions: Editions;
  helpCenter: HelpCenter;
  editionPin?: string;
}

/**
 * Reads the policy's files; where no file names the pages for customers, they are `pages`, or the shipped ones. Throws StartupError that names file, path and reason, or an
 * unknown edition that is pinned.
 */
export const readPolicy = (env: EnvOf<typeof policyEnv>, pages?: HelpCenter): Policy => {
  const { POLICY_EDITION: editionPin, POLICY_EDITIONS_DIR: dir, HELP_CENTER_FILE: file } = env;
  try {
    const editions = loadEditions(dir);
    if (editionPin !== undefined) editionById(editions, editionPin);
    const helpCenter = (file === undefined && pages) || loadHelpCenter(file);
    return { editions, helpCenter, ...(editionPin !== undefined && { editionPin }) };
  } catch (error) {
    if (error instanceof RangeError) throw new StartupError(`POLICY_EDITION names ${error.message}.`);
    throw error instanceof EditionError ? new StartupError(error.message) : error;
  }
};
