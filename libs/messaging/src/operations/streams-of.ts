import { PARTITIONS, type Position, type ServiceName } from '#contracts';
import type { Tx } from '#database';
import type { Stop } from '../consumer/stops.js';
import { readPositions } from '../inbox/cursors.js';

/** One stream that the service publishes. */
export interface OwnStream extends Position {
  partition: number;
  /** The sequence up to which the transport has taken it. */
  published: number;
}

/** One stream that the service reads. */
export interface ReadStream extends Position {
  source: ServiceName;
  partition: number;
  /** Why it isn't applied now, where that is so. */
  stopped?: Pick<Stop, 'reason' | 'detail' | 'since'>;
}

/** Where a service's streams stand. How far a reader lags is its source's sequence less its own. */
export interface StreamsState {
  own: OwnStream[];
  read: ReadStream[];
}

/** Reads where the streams of a service stand, whatever transport carries them. A stream never read stands at 0. */
export async function streamsOf(
  db: Pick<Tx, 'query'>,
  sources: readonly ServiceName[],
  stops: readonly Stop[],
): Promise<StreamsState> {
  const own = await db.query<OwnStream>(
    'SELECT partition, epoch, sequence, published FROM streams ORDER BY partition',
  );
  const positions = await readPositions(db, sources);
  const known = new Map(positions.map(({ source, partition, at }) => [`${source}/${partition}`, at]));
  const read = sources.flatMap((source) =>
    Array.from({ length: PARTITIONS }, (_, partition) => ({
      source,
      partition,
      ...(known.get(`${source}/${partition}`) ?? { epoch: 1, sequence: 0 }),
      ...stopOf(stops, source, partition),
    })),
  );
  return { own, read };
}

const stopOf = (
  stops: readonly Stop[],
  source: ServiceName,
  partition: number,
): Pick<ReadStream, 'stopped'> => {
  const stop = stops.find((each) => each.source === source && each.partition === partition);
  if (!stop) return {};
  const { reason, detail, since } = stop;
  return { stopped: { reason, detail, since } };
};
