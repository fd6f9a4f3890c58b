import { PARTITIONS, type Position, type ServiceName } from '#contracts';
import type { Tx } from '#database';
import type { Stop } from '../consumer/stops.js';
import { readPositions } from '../inbox/cursors.js';
import type { StreamEnd } from '../transport.js';
import { lagBehind } from './lag.js';

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
  /** Events that there are and that it has not dealt with; absent while the transport can't tell. */
  lag?: number;
  /** Why it isn't applied now, where that is so. */
  stopped?: Pick<Stop, 'reason' | 'detail' | 'since'>;
}

/** Where a service's streams stand. */
export interface StreamsState {
  own: OwnStream[];
  read: ReadStream[];
}

/** What is known of the streams read, besides what the database says. */
export interface Reading {
  sources: readonly ServiceName[];
  stops: readonly Stop[];
  ends: readonly StreamEnd[];
}

/** Reads where the streams of a service stand, whatever transport carries them. A stream never read stands at 0. */
export async function streamsOf(
  db: Pick<Tx, 'query'>,
  { sources, stops, ends }: Reading,
): Promise<StreamsState> {
  const own = await db.query<OwnStream>(
    'SELECT partition, epoch, sequence, published FROM streams ORDER BY partition',
  );
  const positions = await readPositions(db, sources);
  const known = placesOf(positions);
  const endsOf = placesOf(ends);
  const read = sources.flatMap((source) =>
    Array.from({ length: PARTITIONS }, (_, partition) => {
      const at = known.get(`${source}/${partition}`) ?? { epoch: 1, sequence: 0 };
      const end = endsOf.get(`${source}/${partition}`);
      const lag = end && { lag: lagBehind(end, at) };
      return { source, partition, ...at, ...lag, ...stopOf(stops, source, partition) };
    }),
  );
  return { own, read };
}

const placesOf = (places: readonly StreamEnd[]): Map<string, Position> =>
  new Map(places.map(({ source, partition, at }) => [`${source}/${partition}`, at]));

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
