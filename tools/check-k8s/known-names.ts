import { PROGRAM_SETTINGS } from '../program-settings.js';

/** What is read by Node, glibc and OpenTelemetry themselves. */
const OF_THE_PROCESS = [
  'NODE_ENV',
  'NODE_OPTIONS',
  'MALLOC_ARENA_MAX',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_SERVICE_NAME',
];

/** The names of the environment that a program reads. */
export const namesReadBy = (program: string): ReadonlySet<string> =>
  new Set([...Object.keys(PROGRAM_SETTINGS[program] ?? {}), ...OF_THE_PROCESS]);

/** The names that it cannot do without. */
export const namesNeededBy = (program: string): string[] =>
  Object.entries(PROGRAM_SETTINGS[program] ?? {})
    .filter(([, entry]: [string, { default?: unknown; optional: boolean }]) => {
      return entry.default === undefined && !entry.optional;
    })
    .map(([name]) => name);
