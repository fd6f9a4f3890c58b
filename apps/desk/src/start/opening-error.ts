import { EmbeddedPostgresError } from '#database';
import { StartupError } from '#platform';
import { databaseError } from '#service';

/** The sentence, with its remedy, about a database that cannot be opened; other errors come back unchanged. */
export const openingError = (error: unknown, isConfigured: boolean): unknown => {
  if (error instanceof EmbeddedPostgresError) return new StartupError(error.message, { cause: error });
  return isConfigured ? databaseError(error) : error;
};
