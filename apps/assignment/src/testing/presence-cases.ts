import type { LastSeen, PresenceStatus } from '../domain/presence.js';

/** A lease of 900 s, and 30 s for a lost stream. */
export const PATIENCE = { leaseSeconds: 900, streamLostSeconds: 30 };

/** Who counts as there, for the rule in TypeScript and in SQL: sentence, agent, whether they are present. */
export const PRESENCE_CASES: [
  sentence: string,
  agent: LastSeen & { status: PresenceStatus },
  isThere: boolean,
][] = [
  ['without a stream, who has just acted', { status: 'available', seenAgo: 0 }, true],
  ['without a stream, who acted within a lease', { status: 'available', seenAgo: 890 }, true],
  ['without a stream, who has not acted for a lease', { status: 'available', seenAgo: 910 }, false],
  ['with a live stream', { status: 'available', seenAgo: 5_000, streamSeenAgo: 2 }, true],
  ['whose stream was lost a moment ago', { status: 'available', seenAgo: 5_000, streamSeenAgo: 25 }, true],
  [
    'whose stream was lost for 30 s without an act',
    { status: 'available', seenAgo: 100, streamSeenAgo: 35 },
    false,
  ],
  ['whose stream was lost, and who acts', { status: 'available', seenAgo: 20, streamSeenAgo: 500 }, true],
  [
    'whose stream was lost, and who acted within a lease',
    { status: 'available', seenAgo: 40, streamSeenAgo: 500 },
    false,
  ],
  ['who is away, with a live stream', { status: 'away', seenAgo: 0, streamSeenAgo: 0 }, false],
  ['who is offline, with a live stream', { status: 'offline', seenAgo: 0, streamSeenAgo: 0 }, false],
  ['who is away, and has just acted', { status: 'away', seenAgo: 0 }, false],
];
