import { AttachmentDto } from '#attachments';

export class UploadedDto extends AttachmentDto {
  /** For guests: sent as Junban-Upload-Token, it goes with further uploads and with what they are sent with. */
  uploadToken?: string;
}
