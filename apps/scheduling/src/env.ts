import { readServiceEnv } from '#service';

/** Scheduling's settings: those that every service has. */
export const readSchedulingEnv = (source: NodeJS.ProcessEnv) => readServiceEnv(source, {});
