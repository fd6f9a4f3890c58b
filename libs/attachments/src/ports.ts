import type { Database } from '#database';
import type { FileLimits } from './file/file-type.js';
import type { AttachmentStore, Side } from './store/attachment-store.js';

/** What a service is given for attachments: one store for both sides, and a secret of its own. */
export interface AttachmentPorts {
  store: AttachmentStore;
  limits: FileLimits;
  /** Shared by all processes of the service and by no other service; signed access is made with it. */
  secret: string | Buffer;
}

/** Attachments of one service. */
export interface AttachmentSettings extends AttachmentPorts {
  database: Database;
  /** Whose files it takes. */
  side: Side;
  /** Where they are read, before the id. */
  path: string;
}
