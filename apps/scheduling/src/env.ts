import { calendarEnv, readServiceEnv } from '#service';

/** Scheduling's settings: those that every service has, and the calendar's. */
export const readSchedulingEnv = (source: NodeJS.ProcessEnv) => readServiceEnv(source, calendarEnv);
