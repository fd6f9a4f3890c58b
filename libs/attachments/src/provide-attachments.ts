import type { Provider } from '@nestjs/common';
import { AttachmentAccess } from './acts/attachment-access.js';
import { AttachmentSweeper } from './acts/attachment-sweeper.js';
import { Uploads } from './acts/uploads.js';
import type { AttachmentSettings } from './ports.js';

/** What a service's module needs to take attachments, show them, and remove what nobody uses. */
export const provideAttachments = (settings: AttachmentSettings): Provider[] => [
  { provide: Uploads, useFactory: () => new Uploads(settings) },
  { provide: AttachmentAccess, useFactory: () => new AttachmentAccess(settings) },
  { provide: AttachmentSweeper, useFactory: () => new AttachmentSweeper(settings) },
];
