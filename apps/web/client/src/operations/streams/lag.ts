import type { View } from '../views.js';

/** How far services are behind one another, together. */
export interface Lag {
  events: number;
  /** Streams that nothing is applied of now, or that are not carried. */
  stopped: number;
}

export const lagOf = (states: readonly View<'StreamsView'>[]): Lag => ({
  events: states
    .flatMap(({ read, own }) => [
      ...read.map(({ lag = 0 }) => lag),
      ...own.map(({ sequence, published }) => sequence - published),
    ])
    .reduce((sum, lag) => sum + lag, 0),
  stopped: states.reduce(
    (sum, { read, stops }) => sum + read.filter(({ stopped }) => stopped).length + stops.length,
    0,
  ),
});
