export { cleanFile } from './file/clean-file.js';
export {
  DEFAULT_LIMITS,
  type CleanFile,
  type FileLimits,
  type FileType,
  type SentFile,
} from './file/file-type.js';
export { type AttachmentStore, type Listing, type ObjectKey, type Side } from './store/attachment-store.js';
export { DiskStore } from './store/disk-store.js';
export { attachmentEnv, checkStoreEnv, limitsOf, openStore, type AttachmentEnv } from './store/store-env.js';
export { ACCESS_HEADER } from './access/signed-access.js';
export { type AttachmentPorts } from './ports.js';
export { provideAttachments } from './provide-attachments.js';
export { createAttachmentsTable, dropAttachmentsTable } from './rows/attachments-table.js';
export { noteAttachments, type PlacedAttachment } from './rows/claim-rows.js';
export { attachmentsOfTickets, eraseAttachments, type ShownAttachment } from './rows/ticket-rows.js';
export { type Uploader } from './rows/upload-rows.js';
export { Claims } from './acts/claims.js';
export { Uploads, type Uploaded } from './acts/uploads.js';
export { AttachmentAccess, type Granted } from './acts/attachment-access.js';
export { AttachmentSweeper } from './acts/attachment-sweeper.js';
export { AttachmentDto, GrantedDto } from './http/attachments.dto.js';
export { sendAttachment } from './http/send-attachment.js';
