import { assignmentEnv } from '../../apps/assignment/src/env.js';
import { intakeEnv } from '../../apps/intake/src/env.js';
import { pagesEnv } from '../../apps/web/src/run-pages.js';
import { calendarEnv, policyEnv, serviceEnv } from '#service';

/** What is read by Node, glibc and OpenTelemetry themselves. */
const OF_THE_PROCESS = [
  'NODE_ENV',
  'NODE_OPTIONS',
  'MALLOC_ARENA_MAX',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_SERVICE_NAME',
];

const SPECS: Record<string, object> = {
  intake: { ...serviceEnv, ...intakeEnv },
  eligibility: { ...serviceEnv, ...policyEnv },
  scheduling: { ...serviceEnv, ...calendarEnv },
  assignment: { ...serviceEnv, ...assignmentEnv },
  web: pagesEnv,
};

/** The names of the environment that a program reads. */
export const namesReadBy = (program: string): ReadonlySet<string> =>
  new Set([...Object.keys(SPECS[program] ?? {}), ...OF_THE_PROCESS]);

/** The names that it cannot do without. */
export const namesNeededBy = (program: string): string[] =>
  Object.entries(SPECS[program] ?? {})
    .filter(([, entry]: [string, { default?: unknown; optional: boolean }]) => {
      return entry.default === undefined && !entry.optional;
    })
    .map(([name]) => name);
