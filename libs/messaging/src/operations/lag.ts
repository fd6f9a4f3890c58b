import type { Position, ServiceName } from '#contracts';

/**
 * How many events of a stream a reader has not dealt with. One that has not yet entered the stream's epoch has all of
 * that to read. The end may seem to be behind the reader, who has gone on since it was looked at.
 */
export const lagBehind = (end: Position, read: Position): number => {
  if (end.epoch === read.epoch) return Math.max(0, end.sequence - read.sequence);
  return end.epoch > read.epoch ? end.sequence : 0;
};

interface Lagging {
  source: ServiceName;
  /** Absent while it isn't known. */
  lag?: number;
}

/** The lag of all streams of each source together; unknown while that of one of them is. */
export type Lags = Partial<Record<ServiceName, number | 'unknown'>>;

/** Adds up how far a service lags behind each of its sources. */
export const lagsOf = (read: readonly Lagging[]): Lags =>
  Object.fromEntries(
    [...Map.groupBy(read, ({ source }) => source)].map(([source, streams]) => [source, sumOf(streams)]),
  );

const sumOf = (streams: readonly Lagging[]): number | 'unknown' =>
  streams.every(({ lag }) => lag !== undefined)
    ? streams.reduce((sum, { lag = 0 }) => sum + lag, 0)
    : 'unknown';
