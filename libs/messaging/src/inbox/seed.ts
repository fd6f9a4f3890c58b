import type { Database } from '#database';
import { type OperatorReason, recordAct } from '../epochs/operator-acts.js';
import type { Stream } from '../transport.js';
import { lockCursor, moveCursor } from './cursors.js';

/** Where a reader is to begin with a stream. */
export interface Seed extends Stream {
  epoch: number;
  /** The last sequence that it is to count as known. */
  after: number;
  /** Gives up what lies between, although the reader has begun with the stream. */
  skip: boolean;
}

/** What came of a seed, with where the reader stands. */
export type Seeded = { at: { epoch: number; sequence: number } } & (
  | { outcome: 'seeded' }
  /** It would apply again what the reader knows. */
  | { outcome: 'would-double' }
  /** It would leave out what the reader still waits for. */
  | { outcome: 'would-skip' }
);

/**
 * Lets a reader begin with a stream after a stated sequence (DESIGN §6, Restore). One that has begun with it is only
 * moved on, and only where what lies between is given up. The events up to there count as known.
 */
export const seedStream = (
  database: Pick<Database, 'transaction'>,
  { source, partition, epoch, after, skip }: Seed,
  reason: OperatorReason,
): Promise<Seeded> =>
  database.transaction(async (tx) => {
    const stream = { source, partition };
    const cursor = await lockCursor(tx, stream);
    const at = { epoch: cursor.epoch, sequence: cursor.sequence };
    if (epoch === at.epoch && after === at.sequence) return { outcome: 'seeded', at };
    if (epoch < at.epoch || (epoch === at.epoch && after < at.sequence))
      return { outcome: 'would-double', at };
    if (at.sequence > 0 && !skip) return { outcome: 'would-skip', at };
    const to = { epoch, sequence: after, lastId: undefined, failuresInRow: 0 };
    await moveCursor(tx, stream, cursor, to);
    await recordAct(tx, 'stream-seeded', reason, { ...stream, from: at, to: { epoch, sequence: after } });
    return { outcome: 'seeded', at: { epoch, sequence: after } };
  });
