/** The kinds of file that the desk takes, by media type, with the ending that their names get. */
export const ENDINGS = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'text/csv': 'csv',
  'text/plain': 'txt',
} as const;

export type FileType = keyof typeof ENDINGS;

export type ImageType = 'image/png' | 'image/jpeg' | 'image/webp';

export const isImage = (type: string): type is ImageType => type.startsWith('image/');

/** A file as it came: its name is what the sender says, and decides nothing. */
export interface SentFile {
  name: string;
  bytes: Buffer;
}

/** A file that may be kept and shown: its bytes are what is served. */
export interface CleanFile {
  type: FileType;
  /** For people to read; no path, nothing invisible, at most 100 characters. */
  name: string;
  bytes: Buffer;
}

/** What a file may have at most. */
export interface FileLimits {
  /** Bytes of an image or a PDF. */
  maxBytes: number;
  /** Bytes of a text or CSV file. */
  maxTextBytes: number;
  /** Pixels of an image: they are counted before any is decoded. */
  maxPixels: number;
}

export const DEFAULT_LIMITS: FileLimits = {
  maxBytes: 10 * 1024 * 1024,
  maxTextBytes: 2 * 1024 * 1024,
  maxPixels: 24_000_000,
};
