/** The embedded PostgreSQL cannot run here; the message is one sentence with the remedy, fit to be shown. */
export class EmbeddedPostgresError extends Error {
  override readonly name: string = 'EmbeddedPostgresError';
}

/** Somebody else is using the data directory, and may go on doing so. */
export class DataDirectoryInUse extends EmbeddedPostgresError {
  override readonly name = 'DataDirectoryInUse';
}

/** What a failed file operation in the data directory means for the person who started the desk. */
export function dataDirectoryError(error: unknown, dataDir: string): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return noSpace(dataDir, error);
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new EmbeddedPostgresError(
      `${dataDir} is not a directory: remove that file, or set JUNBAN_DATA_DIR to a directory.`,
      { cause: error },
    );
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new EmbeddedPostgresError(
      `The data directory ${dataDir} cannot be written (${code}): ` +
        'give this user the right to, or set JUNBAN_DATA_DIR to another directory.',
      { cause: error },
    );
  return error as Error;
}

export function noSpace(dataDir: string, cause?: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `No space is left for ${dataDir}: free about 100 MB there, or set JUNBAN_DATA_DIR to a directory on another disk.`,
    { cause },
  );
}

/** PostgreSQL's ways to say that the disk is full. */
export const saysNoSpace = (text: string) => /No space left|Disk quota|wrote only \d+ of/.test(text);
