import type { Readable } from 'node:stream';

/** Whose files: what customers sent, or what support sent. Each side writes and deletes its own alone. */
export const SIDES = ['customer', 'support'] as const;
export type Side = (typeof SIDES)[number];

/** Names one object: never what somebody chose. */
export interface ObjectKey {
  side: Side;
  /** A UUID. */
  attachmentId: string;
}

/** Which objects to list. */
export interface Listing {
  side: Side;
  /** Only those stored before. */
  olderThan: Date;
  /** Goes on after this id, in rising order. */
  after?: string;
  /** Most at a time. */
  limit: number;
}

/** Some of what is stored. */
export interface ListedPage {
  attachmentIds: string[];
  /** Where to go on; absent at the end. */
  next?: string;
}

/**
 * Where the bytes of attachments lie, one place for both sides. An object never changes. Whatever is away or broken is
 * thrown as an error that names neither place nor credentials.
 */
export interface AttachmentStore {
  /** Resolves when the object would survive a crash. Once more with the same bytes changes nothing. */
  put(key: ObjectKey, bytes: Buffer, type: string): Promise<void>;
  /** The object from its beginning; undefined where there is none. The reader ends or destroys the stream. */
  get(key: ObjectKey): Promise<Readable | undefined>;
  /** Resolves also when there was none. */
  delete(key: ObjectKey): Promise<void>;
  list(listing: Listing): Promise<ListedPage>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isAttachmentId = (text: string): boolean => UUID.test(text);

/** The id of a key. Throws for what is no UUID: nothing else ever becomes part of a path. */
export function idOf({ attachmentId }: ObjectKey): string {
  if (!isAttachmentId(attachmentId)) throw new Error('an attachment is named by a UUID alone');
  return attachmentId;
}
