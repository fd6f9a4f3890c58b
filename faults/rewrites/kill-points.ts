import type { Rewrite } from './rewrite.js';

/** What a passage calls in the processes of the crash suite. */
export const PASSAGE = 'junbanPassage';

interface Place extends Pick<Rewrite, 'module' | 'find'> {
  at: 'before' | 'after';
  /** Counts as a passage only when this holds there. */
  when?: string;
}

const PLACES = {
  // Intake's group commit: all is stored but not committed; committed, and nobody has been told.
  'in-accept': {
    module: 'apps/intake/src/accept/accept-tickets',
    find: 'results = await acceptBatch(tx, batch, this.ports);',
    at: 'after',
  },
  'after-commit-before-answer': {
    module: 'apps/intake/src/accept/accept-tickets',
    find: "this.ports.transport.wake('intake'); return results;",
    at: 'before',
  },
  'message-committed-before-answer': {
    module: 'apps/intake/src/conversation/ticket-commands',
    find: "if (done) this.ports.transport.wake('intake'); return answer;",
    at: 'before',
    when: 'done',
  },
  // The relay: a batch is read and not sent; Kafka has acknowledged it, and it doesn't count as published yet.
  'before-send': {
    module: 'libs/messaging/src/kafka/relay/stream-relay',
    find: 'const first = await this.ports.sender.send(this.partition, records);',
    at: 'before',
  },
  'after-send-before-mark': {
    module: 'libs/messaging/src/kafka/relay/stream-relay',
    find: 'if (stream.offset !== null && first <= stream.offset)',
    at: 'before',
  },
  // A consumer: all is stored but not committed; committed, and Kafka's offset is not.
  'in-effect': {
    module: 'libs/messaging/src/consumer/apply-records',
    find: 'return outcomeOf({ ...sorted, entered, applied: events.length, published: published.length });',
    at: 'before',
  },
  'after-effect-before-offset-commit': {
    module: 'libs/messaging/src/kafka/kafka-subscription',
    find: 'if (done > 0) payload.resolveOffset',
    at: 'before',
    when: 'done > 0',
  },
  // The claim of a turn: with the line and the ticket locked; committed, and the agent has not been told.
  'in-claim': {
    module: 'apps/assignment/src/acts/start-turns',
    find: 'markOffered(tx, returned), ]);',
    at: 'after',
  },
  'claim-committed-before-answer': {
    module: 'apps/assignment/src/acts/line-rounds',
    find: 'if (Array.isArray(taken)) return resultsOf(wishes, taken, hasMore);',
    at: 'before',
    when: "Array.isArray(taken) && taken.some((answer) => answer && 'ticket' in answer)",
  },
  // A reply: its assignment has ended and nothing is committed; committed, and the agent has not been told.
  'in-reply': {
    module: 'apps/assignment/src/acts/send-reply',
    find: 'await endAssignments(tx, [turn]);',
    at: 'after',
  },
  'reply-committed-before-answer': {
    module: 'apps/assignment/src/acts/held-ticket',
    find: 'if (outcome instanceof Problem) throw outcome; return outcome;',
    at: 'before',
    when: "request.act === 'reply' && !(outcome instanceof Problem)",
  },
} as const satisfies Record<string, Place>;

/** A place in the code of a service at which its process can be made to die or to freeze. */
export type KillPoint = keyof typeof PLACES;

export const KILL_POINTS = Object.keys(PLACES) as KillPoint[];

const rewriteOf = (name: KillPoint, { module, find, at, when }: Place): Rewrite => {
  const call = `${when ? `if (${when}) ` : ''}globalThis.${PASSAGE}('${name}');`;
  return { module, find, replace: at === 'before' ? `${call} $&` : `$& ${call}` };
};

/** Puts all kill points in; they do nothing until they are armed. */
export const KILL_POINT_REWRITES: readonly Rewrite[] = KILL_POINTS.map((name) =>
  rewriteOf(name, PLACES[name]),
);
