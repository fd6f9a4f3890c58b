import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AttachmentPorts, DEFAULT_LIMITS, DiskStore } from '#attachments';

/** Where a test's attachments lie: a directory that begins to exist with the first of them. */
export const testAttachments = (
  directory = join(tmpdir(), `junban-test-attachments-${randomUUID()}`),
): AttachmentPorts => ({
  store: new DiskStore(directory),
  limits: DEFAULT_LIMITS,
  secret: 'a secret for tests only',
});
