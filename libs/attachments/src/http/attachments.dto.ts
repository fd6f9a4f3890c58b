/** A file on a message, or one that is uploaded for one. */
export class AttachmentDto {
  attachmentId!: string;
  name!: string;
  /** By content, whatever the name. */
  type!: string;
  /** Bytes. */
  size!: number;
}

export class AccessHeadersDto {
  'junban-access'!: string;
}

/** How a file is read for a minute. */
export class GrantedDto {
  url!: string;
  /** To be sent with the GET. */
  headers!: AccessHeadersDto;
  expiresAt!: string;
}
