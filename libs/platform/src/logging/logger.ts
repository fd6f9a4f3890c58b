import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import { safeError } from './safe-error.js';
import { currentTrace } from '../tracing/trace.js';

export { type Logger } from 'pino';

/** What LOG_LEVEL may be. */
export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface LoggerOptions {
  /** The service, in every line. */
  name: string;
  level?: (typeof logLevels)[number];
  /** Standard output unless given. */
  destination?: DestinationStream;
}

const never = ['headers', 'body', 'query', 'authorization', 'token', 'cookie'];

/**
 * JSON lines with event name, ids and duration. Headers, bodies, query strings and tokens are removed should anybody
 * pass them; messages of errors that quote input are left out. Lines carry the request's id and trace.
 */
export function createLogger({ name, level = 'info', destination }: LoggerOptions): Logger {
  const options = {
    level,
    base: { service: name },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: (error: unknown) => safeError(error) },
    redact: { paths: never.flatMap((key) => [key, `*.${key}`]), remove: true },
    mixin: currentTrace,
  };
  return destination ? pino(options, destination) : pino(options);
}
