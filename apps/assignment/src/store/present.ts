import type { Patience } from '../domain/presence.js';

/** Settings as the parameters of a statement that has {@link PRESENT} in it: $1 and $2. */
export const patienceParams = ({ leaseSeconds, streamLostSeconds }: Patience): [number, number] => [
  leaseSeconds,
  streamLostSeconds,
];

/** The condition that a row of `agents` is somebody who is there: `isPresent` as SQL. One table tests both. */
export const PRESENT = `agents.status = 'available' AND
  CASE WHEN agents.stream_seen_at IS NULL
       THEN agents.seen_at > clock_timestamp() - make_interval(secs => $1)
       ELSE greatest(agents.stream_seen_at, agents.seen_at) > clock_timestamp() - make_interval(secs => $2) END`;
