import type { Check } from './evidence.js';

const seconds = (millis: number): string => (millis / 1_000).toFixed(1);

/** After the last fault everything comes to its end, in 60 s and the backlog over 0.8 of the measured rate. */
export const drainedInTime: Check = ({ drained: { millis, limitMillis, left } }) => {
  const { tickets, unpublished, unread } = left;
  if (tickets + unpublished + unread > 0)
    return [
      `after ${seconds(millis)} s ${tickets} tickets have no end, ${unpublished} events are unpublished and ${unread} unread`,
    ];
  return millis > limitMillis
    ? [`it took ${seconds(millis)} s to come to rest, and ${seconds(limitMillis)} s are allowed`]
    : [];
};
