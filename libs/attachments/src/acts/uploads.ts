import { createHash, randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Attachment } from '#contracts';
import { findKeys, isCommitUnknown, KeyTakenMeanwhile, requestHash, saveKeys, type Tx } from '#database';
import { platformProblem, readFile } from '#platform';
import { cleanFile } from '../file/clean-file.js';
import type { CleanFile, SentFile } from '../file/file-type.js';
import type { AttachmentSettings } from '../ports.js';
import { beginUpload, endUpload, giveUpUpload, mayUpload, type Uploader } from '../rows/upload-rows.js';
import { OneAtATime } from './one-at-a-time.js';
import { attachmentProblem } from './problems.js';

/** Most files that a process holds in memory at once. */
const AT_ONCE = 8;

/** Who uploads, and how. */
export interface UploadRequest {
  uploader: Uploader;
  /** Idempotency-Key, and within what it must not be used twice. */
  idempotency?: { scope: string; key: string };
  /** Nothing but images, under a name that tells nothing. */
  imagesOnly?: { name: string };
}

/** What is known of an upload. */
export interface Uploaded extends Omit<Attachment, 'sha256'> {
  /** Who may use it; not for the answer. */
  uploader: string;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Takes files: checked and cleaned, stored once for each Idempotency-Key, and used by their uploader alone. */
export class Uploads {
  private readonly log = new Logger(Uploads.name);
  private readonly cleaning = new OneAtATime();
  private underWay = 0;

  constructor(private readonly settings: AttachmentSettings) {}

  /**
   * Reads the request's one file and stores it. Throws Problem: refused (400, 413, 415), too many unused (429), another
   * file's key (422), too many at once or the store away (503). Then nothing of it can be used.
   */
  async receive(request: FastifyRequest, upload: UploadRequest): Promise<Uploaded> {
    if (this.underWay >= AT_ONCE)
      throw attachmentProblem('uploads-busy', { headers: { 'retry-after': '2' } });
    this.underWay += 1;
    try {
      const { maxBytes, maxTextBytes } = this.settings.limits;
      return await this.take(await readFile(request, Math.max(maxBytes, maxTextBytes)), upload);
    } finally {
      this.underWay -= 1;
    }
  }

  private async take(sent: SentFile, upload: UploadRequest): Promise<Uploaded> {
    const bodyHash = requestHash('attachment', { name: sent.name, sha256: sha256(sent.bytes) });
    const repeated = await this.repeated(this.settings.database, upload, bodyHash);
    if (repeated) return repeated;
    const { imagesOnly } = upload;
    const named = imagesOnly ? { ...sent, name: imagesOnly.name } : sent;
    const options = { imagesOnly: imagesOnly !== undefined };
    const clean = await this.cleaning.run(() => cleanFile(named, this.settings.limits, options));
    return this.store(clean, upload, bodyHash);
  }

  private async repeated(
    reader: Pick<Tx, 'query'>,
    { idempotency }: UploadRequest,
    bodyHash: Buffer,
  ): Promise<Uploaded | undefined> {
    if (!idempotency) return undefined;
    const [known] = await findKeys(reader, [idempotency]);
    if (known && !known.bodyHash.equals(bodyHash)) throw platformProblem('idempotency-key-reused');
    return known?.answer as Uploaded | undefined;
  }

  private async store(
    { bytes, ...file }: CleanFile,
    upload: UploadRequest,
    bodyHash: Buffer,
  ): Promise<Uploaded> {
    const { uploader, idempotency } = upload;
    const about = { ...file, attachmentId: randomUUID(), size: bytes.length };
    await this.begin({ ...about, sha256: sha256(bytes) }, uploader);
    const answer = { ...about, uploader: uploader.name };
    try {
      await this.put(about, bytes);
      await this.settings.database.transaction(async (tx) => {
        if (idempotency) await saveKeys(tx, [{ ...idempotency, bodyHash, answer }]);
        if (!(await endUpload(tx, about.attachmentId))) throw this.away();
      });
      return answer;
    } catch (error) {
      // It may be stored: a repetition with its key finds out.
      if (isCommitUnknown(error)) throw this.away(error);
      await this.giveUp(about.attachmentId);
      if (!(error instanceof KeyTakenMeanwhile)) throw error;
      // The same request was faster.
      return (await this.repeated(this.settings.database, upload, bodyHash)) ?? answer;
    }
  }

  private async begin(file: Attachment, uploader: Uploader): Promise<void> {
    const { database, side } = this.settings;
    await database.transaction(async (tx) => {
      if (!(await mayUpload(tx, uploader)))
        throw attachmentProblem('too-many-uploads', { params: { most: uploader.most } });
      await beginUpload(tx, side, uploader.name, file);
    });
  }

  private async put(
    { attachmentId, type }: { attachmentId: string; type: string },
    bytes: Buffer,
  ): Promise<void> {
    const { store, side } = this.settings;
    try {
      await store.put({ side, attachmentId }, bytes, type);
    } catch (cause) {
      throw this.away(cause);
    }
  }

  /** Best effort: what is left is found again after a day. */
  private async giveUp(attachmentId: string): Promise<void> {
    await giveUpUpload(this.settings.database, attachmentId).catch(() =>
      this.log.warn({ event: 'upload not given up', attachmentId }),
    );
  }

  private away(cause?: unknown) {
    return attachmentProblem('attachments-away', { headers: { 'retry-after': '5' }, cause });
  }
}
