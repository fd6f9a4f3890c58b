import { resolve } from 'node:path';

/** Attachments lie beside the other data unless the settings name another place; both services see it. */
export const attachmentsPlace = (dataDir: string, given: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  // Empty counts as not set.
  ATTACHMENTS_DIR: given['ATTACHMENTS_DIR'] || (given['S3_ENDPOINT'] ? '' : resolve(dataDir, 'attachments')),
});
