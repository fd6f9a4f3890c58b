import type { Mutant } from './mutant.js';

const OUTBOX = 'libs/messaging/src/outbox/outbox';
const APPLY = 'libs/messaging/src/consumer/apply-records';
const JUDGE = 'libs/messaging/src/inbox/judge';

/** Streams without their promises (DESIGN §6). */
export const TRANSPORT_MUTANTS = {
  'cursor-by-id': {
    wrong:
      'Events are numbered by a PostgreSQL sequence, and whoever reads goes on behind the highest number seen.',
    rewrites: [
      {
        module: 'libs/messaging/src/tables',
        find: '`INSERT INTO streams (partition) SELECT generate_series(0, ${PARTITIONS - 1})`,',
        replace: "$& 'CREATE SEQUENCE outbox_numbers INCREMENT BY 1000',",
      },
      {
        module: OUTBOX,
        find: `SELECT partition, epoch, sequence, last_id AS "lastId"
               FROM streams WHERE partition = ANY($1::int[]) ORDER BY partition FOR UPDATE`,
        replace: `SELECT partition, epoch, nextval('outbox_numbers') AS sequence, last_id AS "lastId"
                  FROM streams WHERE partition = ANY($1::int[]) ORDER BY partition`,
      },
      {
        // Every other transaction takes longer.
        module: OUTBOX,
        find: 'await storeEvents(tx, published);',
        replace: 'await new Promise((go) => setTimeout(go, Math.random() < 0.5 ? 300 : 0)); $&',
      },
      {
        module: OUTBOX,
        find: 'SET sequence = last.sequence,',
        replace: 'SET sequence = greatest(streams.sequence, last.sequence),',
      },
      {
        module: JUDGE,
        find: "if (at.sequence > known.sequence + 1) return 'gap';",
        replace: "if (at.sequence > known.sequence) return 'next';",
      },
    ],
    killPoints: [],
    caughtBy: ['one-end'],
  },
  'mark-before-acknowledgement': {
    wrong: 'The relay counts a batch as published before Kafka has acknowledged it.',
    rewrites: [
      {
        module: 'libs/messaging/src/kafka/relay/stream-relay',
        find: 'const records = batch.map(({ record }) => record);',
        replace: `$&
          stream = await this.move(stream, { published: batch.at(-1).at.sequence, offset: stream.offset });
          if (!stream) return undefined;`,
      },
    ],
    killPoints: ['before-send'],
    caughtBy: ['readers-agree'],
  },
  'offsets-before-effect': {
    wrong: 'A consumer commits its Kafka offsets before it has done what they stand for.',
    rewrites: [
      {
        module: 'libs/messaging/src/kafka/kafka-subscription',
        find: 'const consumed = await this.handOver(payload, messages, signal);',
        replace: `payload.resolveOffset(messages.at(-1).offset);
          await payload.commitOffsetsIfNecessary(payload.uncommittedOffsets());
          $&`,
      },
    ],
    killPoints: ['in-effect'],
    caughtBy: ['drained-in-time', 'readers-agree'],
  },
  'inbox-before-effect': {
    wrong: 'The inbox moves in a transaction of its own, before that of the effect.',
    rewrites: [
      {
        module: APPLY,
        find: 'const cursor = await lockCursor(tx, stream);',
        replace: 'const cursor = await ports.database.transaction((own) => lockCursor(own, stream));',
      },
      {
        module: APPLY,
        find: 'await moveCursor(tx, stream, cursor, { ...reached, failuresInRow });',
        replace:
          'await ports.database.transaction((own) => moveCursor(own, stream, cursor, { ...reached, failuresInRow }));',
      },
    ],
    killPoints: ['in-effect'],
    caughtBy: ['one-effect'],
  },
  'no-inbox': {
    wrong: 'There is no inbox, and eligibility judges whatever comes.',
    rewrites: [
      {
        module: JUDGE,
        find: "if (at.epoch < cursor.epoch) return 'duplicate';",
        replace: "return 'next';",
      },
      {
        // The facts of a ticket remember what was judged: without an inbox they would be the only ones.
        module: 'apps/eligibility/src/events/on-inquiry-received',
        find: 'if (turn === undefined || judged || !data.content)',
        replace: 'if (turn === undefined || !data.content)',
      },
    ],
    killPoints: ['after-send-before-mark', 'after-effect-before-offset-commit'],
    caughtBy: ['one-effect'],
  },
} as const satisfies Record<string, Mutant>;
