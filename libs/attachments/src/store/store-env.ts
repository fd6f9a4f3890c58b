import { envVar, type EnvOf, type EnvSpec, StartupError } from '#platform';
import { DEFAULT_LIMITS, type FileLimits } from '../file/file-type.js';
import type { AttachmentStore } from './attachment-store.js';
import { DiskStore } from './disk-store.js';

const MIB = 1024 * 1024;

/** Where attachments lie and what they may have; the same for intake and assignment of one desk. */
export const attachmentEnv = {
  /** A directory that both services see, instead of S3. */
  ATTACHMENTS_DIR: envVar.text({ optional: true }),
  S3_ENDPOINT: envVar.url({ protocols: ['https:', 'http:'], optional: true }),
  S3_BUCKET: envVar.text({ optional: true }),
  S3_REGION: envVar.text({ default: 'us-east-1' }),
  S3_ACCESS_KEY_ID: envVar.secret({ optional: true }),
  S3_SECRET_ACCESS_KEY: envVar.secret({ optional: true }),
  /** Bytes of an image or PDF. */
  ATTACHMENT_MAX_BYTES: envVar.wholeNumber({ min: 1024, max: 50 * MIB, default: DEFAULT_LIMITS.maxBytes }),
  /** Bytes of a text or CSV file. */
  ATTACHMENT_TEXT_MAX_BYTES: envVar.wholeNumber({
    min: 1024,
    max: 50 * MIB,
    default: DEFAULT_LIMITS.maxTextBytes,
  }),
  /** Pixels of an image, which take up to four bytes each while it is made anew. */
  ATTACHMENT_MAX_PIXELS: envVar.wholeNumber({
    min: 10_000,
    max: 100_000_000,
    default: DEFAULT_LIMITS.maxPixels,
  }),
} satisfies EnvSpec;

export type AttachmentEnv = EnvOf<typeof attachmentEnv>;

const S3_NAMES = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

/** Throws StartupError unless exactly one place is named, and that whole. */
export function checkStoreEnv(env: AttachmentEnv): void {
  const given = S3_NAMES.filter((name) => env[name] !== undefined);
  const missing = S3_NAMES.filter((name) => env[name] === undefined);
  if (env.ATTACHMENTS_DIR && given.length > 0)
    throw new StartupError(`Attachments lie in one place: unset ATTACHMENTS_DIR, or ${given.join(' and ')}.`);
  if (!env.ATTACHMENTS_DIR && missing.length > 0)
    throw new StartupError(
      given.length > 0
        ? `For attachments in S3, ${missing.join(' and ')} must be set too.`
        : `Attachments need a place, the same for intake and assignment: set ATTACHMENTS_DIR, or ${S3_NAMES.join(', ')}.`,
    );
}

const openDisk = async (directory: string): Promise<AttachmentStore> => {
  try {
    return await DiskStore.open(directory);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new StartupError(
      `ATTACHMENTS_DIR cannot be used (${code}): name a directory that this user may write.`,
      { cause },
    );
  }
};

/** Opens the place that the settings name. S3 itself may be away: uploads are refused until it is back. */
export async function openStore(env: AttachmentEnv): Promise<AttachmentStore> {
  checkStoreEnv(env);
  if (env.ATTACHMENTS_DIR) return openDisk(env.ATTACHMENTS_DIR);
  // Loaded only where it is used: it is large.
  const { S3Store } = await import('./s3-store.js');
  return new S3Store({
    endpoint: env.S3_ENDPOINT!,
    bucket: env.S3_BUCKET!,
    region: env.S3_REGION,
    accessKeyId: env.S3_ACCESS_KEY_ID!,
    secretAccessKey: env.S3_SECRET_ACCESS_KEY!,
  });
}

export const limitsOf = (env: AttachmentEnv): FileLimits => ({
  maxBytes: env.ATTACHMENT_MAX_BYTES,
  maxTextBytes: env.ATTACHMENT_TEXT_MAX_BYTES,
  maxPixels: env.ATTACHMENT_MAX_PIXELS,
});
