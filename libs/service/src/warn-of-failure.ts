import { Logger } from '@nestjs/common';

/**
 * For `Round.onFailure`: a line in the log of `name` that says `what` follows, and the kind of error alone, since its
 * message may hold what people wrote.
 */
export const warnOfFailure = (name: string, what: string): ((error: unknown) => void) => {
  const log = new Logger(name);
  return (error) => log.warn(`${what}: ${error instanceof Error ? error.name : 'unknown'}`);
};
