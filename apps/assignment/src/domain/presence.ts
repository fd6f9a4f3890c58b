export const PRESENCES = ['available', 'away', 'offline'] as const;
export type PresenceStatus = (typeof PRESENCES)[number];

/** When an agent was last heard of, in machine seconds ago. */
export interface LastSeen {
  /** Since their last act. */
  seenAgo: number;
  /** Since a replica last noted their live stream; undefined when they opened none since they became available. */
  streamSeenAgo?: number;
}

/** For how long, in machine seconds, an agent without a sign of life still counts as there. */
export interface Patience {
  /** Without a live stream: as long as a lease lasts. */
  leaseSeconds: number;
  /** With one that was lost. */
  streamLostSeconds: number;
}

/** How an agent's live stream stands: never opened, open, lost by somebody who still acts, or lost for good. */
export type Connection = 'none' | 'live' | 'acting' | 'lost';

/** A stream counts as live until it has been lost for so long that nobody may wait for its agent any more. */
export const connectionOf = (
  { seenAgo, streamSeenAgo }: LastSeen,
  { streamLostSeconds }: Pick<Patience, 'streamLostSeconds'>,
): Connection => {
  if (streamSeenAgo === undefined) return 'none';
  if (streamSeenAgo < streamLostSeconds) return 'live';
  return seenAgo < streamLostSeconds ? 'acting' : 'lost';
};

/** Whether an agent is there to take turns. The same rule is SQL where the line is read: `store/present.ts`. */
export const isPresent = (agent: LastSeen & { status: PresenceStatus }, patience: Patience): boolean => {
  if (agent.status !== 'available') return false;
  const connection = connectionOf(agent, patience);
  return connection === 'none' ? agent.seenAgo < patience.leaseSeconds : connection !== 'lost';
};
