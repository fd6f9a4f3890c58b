import { assignmentEnv } from '../apps/assignment/src/env.js';
import { intakeEnv } from '../apps/intake/src/env.js';
import { pagesEnv } from '../apps/web/src/run-pages.js';
import { calendarEnv, policyEnv, serviceEnv } from '#service';

/** What each deployed program reads of its environment: by the program's name, then by the variable's. */
export const PROGRAM_SETTINGS: Record<string, object> = {
  intake: { ...serviceEnv, ...intakeEnv },
  eligibility: { ...serviceEnv, ...policyEnv },
  scheduling: { ...serviceEnv, ...calendarEnv },
  assignment: { ...serviceEnv, ...assignmentEnv },
  web: pagesEnv,
};
