import type { ServiceStreams } from './streams.js';

/** How far a service has read one stream; `lag` is absent where nobody can tell. */
export type StreamLag = { service: string } & ServiceStreams['read'][number];

/**
 * What each service has read of each stream, beside what its source has: also what the transport has not taken yet. Where
 * source and reader stand in different epochs, the reader's own word holds.
 */
export const lagsOf = (states: readonly ServiceStreams[]): StreamLag[] =>
  states.flatMap(({ service, read }) =>
    read.map((stream) => {
      const source = states
        .find((state) => state.service === stream.source)
        ?.own.find(({ partition }) => partition === stream.partition);
      const lag = source?.epoch === stream.epoch ? source.sequence - stream.sequence : stream.lag;
      return { service, ...stream, lag };
    }),
  );
