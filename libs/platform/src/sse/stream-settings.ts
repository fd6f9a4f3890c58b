import { envVar } from '../env/entry.js';

/** How many streams there may be, and how they are kept alive; each has a default. All times are machine time. */
export interface StreamSettings {
  /** Open streams of the process; 5,000 unless given. */
  most?: number;
  /** Open streams of one user, or of one guest's ticket; 10 unless given. */
  mostForOne?: number;
  /** Milliseconds between comments that keep a stream open; 15,000 unless given. */
  heartbeatMillis?: number;
  /** Between which milliseconds clients are told to come again, so that they don't come all at once; 1,000 and 5,000 unless given. */
  retryMillis?: readonly [number, number];
  /** Epoch milliseconds of machine time. */
  now?: () => number;
}

/** The settings of streams that the environment gives. */
export const streamEnv = {
  /** Open streams that one process takes. */
  MAX_STREAMS: envVar.wholeNumber({ min: 1, max: 1_000_000, default: 5_000 }),
};

export const DEFAULT_STREAMS: Required<StreamSettings> = {
  most: 5_000,
  mostForOne: 10,
  heartbeatMillis: 15_000,
  retryMillis: [1_000, 5_000],
  now: Date.now,
};
