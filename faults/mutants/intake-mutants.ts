import { PASSAGE } from '../rewrites/kill-points.js';
import type { Mutant } from './mutant.js';

const ACCEPT_BATCH = 'apps/intake/src/accept/accept-batch';

/** Intake without its promises (DESIGN §4.1, §4.2, §10). */
export const INTAKE_MUTANTS = {
  'turn-from-sequence': {
    wrong: 'Turn numbers come from a PostgreSQL sequence.',
    rewrites: [
      {
        module: 'apps/intake/src/store/migrations',
        find: "`INSERT INTO turn_counter (last_turn, last_received_at) VALUES (0, 'epoch')`,",
        replace: "$& 'CREATE SEQUENCE turn_numbers',",
      },
      {
        module: 'apps/intake/src/store/turn-counter',
        find: 'SELECT last_turn, last_received_at FROM turn_counter FOR UPDATE',
        replace: "SELECT nextval(\\'turn_numbers\\') - 1 AS last_turn, last_received_at FROM turn_counter",
      },
      {
        module: ACCEPT_BATCH,
        find: 'const { lastTurn, receivedAt } = await lockTurnCounter(database, tx);',
        replace: `$&
          const further = await tx.query(
            "SELECT nextval('turn_numbers') AS turn FROM generate_series(2, $1::int)", [batch.length]);`,
      },
      {
        module: ACCEPT_BATCH,
        find: 'newTicket(request, lastTurn + made.size + 1, rules, files)',
        replace: 'newTicket(request, further[made.size - 1]?.turn ?? lastTurn + 1, rules, files)',
      },
    ],
    killPoints: ['in-accept'],
    caughtBy: ['turns-in-order'],
  },
  'answer-before-commit': {
    wrong: 'Customers are told of their tickets before these are committed.',
    rewrites: [
      {
        module: 'apps/intake/src/accept/accept-tickets',
        find: `await this.ports.database.transaction(async (tx) => {
                 results = await acceptBatch(tx, batch, this.ports);
               });`,
        replace: `await new Promise((answer, fail) => {
            this.ports.database.transaction(async (tx) => {
              results = await acceptBatch(tx, batch, this.ports);
              answer();
              await new Promise((go) => setTimeout(go, 100));
              globalThis.${PASSAGE}('in-accept');
            }).catch(fail);
          });`,
      },
    ],
    killPoints: ['in-accept'],
    caughtBy: ['one-end'],
  },
  'keys-not-kept': {
    wrong: 'Nobody remembers the Idempotency-Keys of new tickets.',
    rewrites: [
      {
        module: ACCEPT_BATCH,
        find: 'return idempotency ? [{ ...idempotency, answer: accepted }] : [];',
        replace: 'return [];',
      },
    ],
    killPoints: ['after-commit-before-answer'],
    caughtBy: ['one-end'],
  },
} as const satisfies Record<string, Mutant>;
