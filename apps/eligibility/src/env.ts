import { readServiceEnv } from '#service';

/** Eligibility's settings: those that every service has. The edition comes with each inquiry. */
export const readEligibilityEnv = (source: NodeJS.ProcessEnv) => readServiceEnv(source, {});
