import { isConnectionLoss, sqlStateOf } from '#database';
import { StartupError } from '#platform';

/** Sign-in refused, no such database, or no right to make the schemas. */
const REFUSED = /^(28|3D000|42501)/;

/** The sentence, with its remedy, about a DATABASE_URL that cannot be used; other errors come back unchanged. */
export const databaseError = (error: unknown): unknown => {
  if (!isConnectionLoss(error) && !REFUSED.test(sqlStateOf(error) ?? '')) return error;
  const { message, code } = error as Error & { code?: string };
  return new StartupError(
    `The database of DATABASE_URL cannot be used (${message || code}): see that its server runs, and check ` +
      'host, port, user, password and database, and that the user may create schemas.',
    { cause: error },
  );
};
