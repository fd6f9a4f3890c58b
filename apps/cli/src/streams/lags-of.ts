import type { ServiceStreams } from './state.js';

/** How far a service has read one stream; `lag` is absent where source and reader stand in different epochs. */
export type StreamLag = { service: string; lag?: number } & ServiceStreams['read'][number];

/** What each service has read of each stream, beside what its source has published. */
export const lagsOf = (states: readonly ServiceStreams[]): StreamLag[] =>
  states.flatMap(({ service, read }) =>
    read.map((stream) => {
      const source = states
        .find((state) => state.service === stream.source)
        ?.own.find(({ partition }) => partition === stream.partition);
      const lag = source?.epoch === stream.epoch ? source.sequence - stream.sequence : undefined;
      return { service, ...stream, lag };
    }),
  );
