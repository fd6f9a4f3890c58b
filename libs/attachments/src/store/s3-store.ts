import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import {
  type AttachmentStore,
  idOf,
  type ListedPage,
  type Listing,
  type ObjectKey,
} from './attachment-store.js';

export interface S3Settings {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const ATTEMPTS = 3;
const CONNECT_WITHIN = 2_000;
const ANSWER_WITHIN = 15_000;

const isMissing = (error: unknown): boolean =>
  error instanceof S3ServiceException && (error.name === 'NoSuchKey' || error.name === 'NotFound');

const pathOf = (key: ObjectKey): string => `${key.side}/${idOf(key)}`;

/** Attachments in a bucket of an S3-compatible store, for a desk of many processes. */
export class S3Store implements AttachmentStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Settings) {
    this.bucket = bucket;
    this.client = new S3Client({
      endpoint,
      region,
      credentials: { accessKeyId, secretAccessKey },
      // Buckets as host names need DNS that stores of one's own seldom have.
      forcePathStyle: true,
      maxAttempts: ATTEMPTS,
      requestHandler: {
        connectionTimeout: CONNECT_WITHIN,
        requestTimeout: ANSWER_WITHIN,
        throwOnRequestTimeout: true,
      },
      // Newer checksums are not known to every compatible store.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async put(key: ObjectKey, bytes: Buffer, type: string): Promise<void> {
    await this.client.send(
      new PutObjectCommand({ Bucket: this.bucket, Key: pathOf(key), Body: bytes, ContentType: type }),
    );
  }

  async get(key: ObjectKey): Promise<Readable | undefined> {
    try {
      const { Body } = await this.client.send(
        new GetObjectCommand({ Bucket: this.bucket, Key: pathOf(key) }),
      );
      return Body as Readable | undefined;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async delete(key: ObjectKey): Promise<void> {
    try {
      await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: pathOf(key) }));
    } catch (error) {
      // Some stores answer that there was none.
      if (!isMissing(error)) throw error;
    }
  }

  async list({ side, olderThan, after, limit }: Listing): Promise<ListedPage> {
    const page = await this.client.send(
      new ListObjectsV2Command({
        Bucket: this.bucket,
        Prefix: `${side}/`,
        StartAfter: after && `${side}/${after}`,
        MaxKeys: limit,
      }),
    );
    const found = (page.Contents ?? []).map(({ Key, LastModified }) => ({
      id: Key!.slice(side.length + 1),
      isOlder: LastModified !== undefined && LastModified < olderThan,
    }));
    return {
      attachmentIds: found.flatMap(({ id, isOlder }) => (isOlder ? [id] : [])),
      ...(page.IsTruncated && found.length > 0 && { next: found.at(-1)!.id }),
    };
  }
}
