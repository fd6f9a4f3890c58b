import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AttachmentPorts, DEFAULT_LIMITS, DiskStore } from '#attachments';

/** Nobody uploads here: the directory never begins to exist. */
export const noAttachments = (): AttachmentPorts => ({
  store: new DiskStore(join(tmpdir(), 'junban-bench-attachments')),
  limits: DEFAULT_LIMITS,
  secret: 'a secret of the benchmark',
});
