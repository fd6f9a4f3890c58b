import type { ServiceName } from '#contracts';
import type { Tx } from '#database';
import { type OutboxRecord, readOutbox } from '../../in-process/read-outbox.js';
import type { Published } from './published.js';

const MOST_RECORDS = 500;
/** A batch of large events is cut, so that a broker takes it; a single larger one goes alone. */
const MOST_BYTES = 512 * 1024;

/** The next records of a stream that are to be sent. */
export async function nextBatch(
  db: Pick<Tx, 'query'>,
  source: ServiceName,
  { partition, epoch, published }: Published,
): Promise<OutboxRecord[]> {
  const found = await readOutbox(db, { source, partition }, { epoch, sequence: published }, MOST_RECORDS);
  let bytes = 0;
  const tooFar = found.findIndex(({ at, record }, index) => {
    bytes += Buffer.byteLength(record.value);
    return at.epoch !== epoch || (index > 0 && bytes > MOST_BYTES);
  });
  return tooFar === -1 ? found : found.slice(0, tooFar);
}
