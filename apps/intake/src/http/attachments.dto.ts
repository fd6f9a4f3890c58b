type FileType = 'image/png' | 'image/jpeg' | 'image/webp' | 'application/pdf' | 'text/csv' | 'text/plain';

export class AttachmentDto {
  attachmentId!: string;
  name!: string;
  /** By content, whatever the name. */
  type!: FileType;
  /** Bytes. */
  size!: number;
}

export class UploadedDto extends AttachmentDto {
  /** For guests: sent as Junban-Upload-Token, it goes with further uploads and with what they are sent with. */
  uploadToken?: string;
}

export class AccessHeadersDto {
  'junban-access'!: string;
}

export class GrantedDto {
  url!: string;
  /** To be sent with the GET. */
  headers!: AccessHeadersDto;
  expiresAt!: string;
}
