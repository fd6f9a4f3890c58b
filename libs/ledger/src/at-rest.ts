import type { ServiceStreams } from './streams.js';
import type { Finding } from './books.js';

type Streams = readonly ServiceStreams[];
interface Place {
  epoch: number;
  sequence: number;
}

const ownOf = (streams: Streams, service: string, partition: number): Place | undefined =>
  streams.find((state) => state.service === service)?.own.find((own) => own.partition === partition);

const isSame = (one: Place | undefined, other: Place | undefined): boolean =>
  one?.epoch === other?.epoch && one?.sequence === other?.sequence;

/**
 * Partitions on which nothing moved while the books were read, and every reader has read all: only there can anybody
 * be said to lack something. Readers stood first where their sources ended last, so nothing came in between.
 */
export const partitionsAtRest = (before: Streams, after: Streams): Set<number> => {
  const partitions = new Set(before.flatMap(({ own }) => own.map(({ partition }) => partition)));
  for (const state of before)
    for (const { source, partition, ...read } of state.read) {
      const published = ownOf(after, source, partition);
      // A stream that has no event, or none in the epoch that was opened for it, leaves nothing to read.
      if (published?.sequence === 0 && (read.sequence === 0 || read.epoch < published.epoch)) continue;
      if (!isSame(published, read)) partitions.delete(partition);
    }
  return partitions;
};

/** Readers that have read more of a stream than its source has: the source was restored, or the reader is not of this desk. */
export const readersAhead = (before: Streams, after: Streams): Finding[] =>
  before.flatMap(({ service, read }) =>
    read.flatMap(({ source, partition, epoch, sequence }): Finding[] => {
      const published = ownOf(after, source, partition);
      if (!published) return [];
      const isAhead = epoch > published.epoch || (epoch === published.epoch && sequence > published.sequence);
      if (!isAhead) return [];
      const { epoch: ownEpoch, sequence: own } = published;
      const params = {
        stream: `${source}/${partition}`,
        read: `${epoch}/${sequence}`,
        end: `${ownEpoch}/${own}`,
      };
      return [{ kind: 'contradiction', service, code: 'read-ahead', params }];
    }),
  );
