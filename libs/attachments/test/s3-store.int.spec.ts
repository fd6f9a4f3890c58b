import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { describeOnS3 } from '#testing';
import { S3Store } from '../src/store/s3-store.js';
import { testStore } from './store-contract.js';

describeOnS3('S3', (s3) => {
  testStore('an S3-compatible store', () => Promise.resolve(new S3Store(s3())));

  it('that is away is said to be so, without its credentials', async () => {
    const away = new S3Store({ ...s3(), endpoint: 'http://127.0.0.1:9' });
    const key = { side: 'customer' as const, attachmentId: randomUUID() };
    const error = await away.put(key, Buffer.from('x'), 'text/plain').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(s3().secretAccessKey);
    await expect(away.get(key)).rejects.toThrow();
  });

  it('whose bucket is missing, or that refuses the keys, is an error and never an empty answer', async () => {
    const key = { side: 'customer' as const, attachmentId: randomUUID() };
    const nowhere = new S3Store({ ...s3(), bucket: 'no-such-bucket' });
    await expect(nowhere.get(key)).rejects.toThrow();
    const refused = new S3Store({ ...s3(), secretAccessKey: 'another-secret' });
    await expect(refused.get(key)).rejects.toThrow();
  });
});
