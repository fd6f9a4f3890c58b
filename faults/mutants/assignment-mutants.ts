import { PASSAGE } from '../rewrites/kill-points.js';
import type { Mutant } from './mutant.js';

/** The line without its promises (DESIGN §1, §4.3, §4.4). */
export const ASSIGNMENT_MUTANTS = {
  'no-watermark': {
    wrong: 'A turn is offered although lower ones are not settled.',
    rewrites: [
      {
        module: 'libs/contracts/src/model/line',
        find: 'turn.turn <= line.watermark &&',
        replace: '',
      },
      {
        module: 'apps/assignment/src/acts/choose-turns',
        find: 'upTo: watermark',
        replace: 'upTo: Number.MAX_SAFE_INTEGER',
      },
    ],
    killPoints: ['in-effect', 'after-send-before-mark'],
    caughtBy: ['nobody-overtaken', 'offers-allowed', 'ledger-agrees', 'compliance-agrees'],
  },
  'no-turn-order': {
    wrong: 'Whoever takes a turn is given the youngest that waits, not the oldest.',
    rewrites: [
      {
        module: 'apps/assignment/src/store/waiting-turns',
        find: 'ORDER BY turns.language, turns.opens_at, turns.turn LIMIT openings.lowest) AS lowest',
        replace: `AND turns.language = openings.language AND turns.opens_at = openings.opens_at AND turns.turn <= $4
                  ORDER BY turns.turn DESC LIMIT openings.lowest) AS lowest`,
      },
    ],
    killPoints: [],
    caughtBy: ['nobody-overtaken', 'offers-allowed', 'compliance-agrees'],
  },
  'reply-sees-less': {
    wrong: 'A reply counts as one that has not seen what it answers, so that its turn is answered again.',
    rewrites: [
      {
        module: 'apps/assignment/src/acts/send-reply',
        find: 'revisionSeen: revision,',
        replace: 'revisionSeen: revision - 1,',
      },
    ],
    killPoints: [],
    caughtBy: ['answered-once'],
  },
  'no-fence-check': {
    wrong: 'Who has once held a ticket may act on it, whoever holds it now.',
    rewrites: [
      {
        module: 'apps/assignment/src/store/assignment-rows',
        find: 'WHERE ticket_id = $1 AND fence = $2 AND agent_id = $3',
        replace: 'WHERE ticket_id = $1 AND $2::bigint IS NOT NULL AND $3::text IS NOT NULL',
      },
    ],
    killPoints: [],
    mood: 'drowsy',
    caughtBy: ['one-holder'],
  },
  'answer-before-commit-of-acts': {
    wrong: 'Agents are told of their acts before these are committed.',
    rewrites: [
      {
        module: 'apps/assignment/src/acts/desk-changes',
        find: 'const result = await this.counters.counting((counted) => database.transaction(counted), work);',
        replace: `const result = await new Promise((answer, fail) => {
            database.transaction(async (tx) => {
              answer(await work(tx));
              await new Promise((go) => setTimeout(go, 100));
              globalThis.${PASSAGE}('in-reply');
            }).catch(fail);
          });`,
      },
    ],
    killPoints: ['in-reply'],
    caughtBy: ['replies-seen-once', 'one-holder'],
  },
  'fence-stands-still': {
    wrong: 'The fence of a ticket stays the same from one assignment to the next.',
    rewrites: [
      {
        module: 'apps/assignment/src/domain/ticket',
        find: 'Math.max(highest, assignment?.fence ?? 0), 0) + 1;',
        replace: '1, 1);',
      },
    ],
    killPoints: [],
    mood: 'drowsy',
    caughtBy: ['one-holder'],
  },
} as const satisfies Record<string, Mutant>;
