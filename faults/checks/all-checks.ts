import { answeredOnce } from './answered-once.js';
import { complianceAgrees } from './compliance-agrees.js';
import { drainedInTime } from './drained-in-time.js';
import type { Check, Evidence } from './evidence.js';
import { ledgerAgrees } from './ledger-agrees.js';
import { nobodyOvertaken } from './nobody-overtaken.js';
import { offersAllowed } from './offers-allowed.js';
import { oneEffect } from './one-effect.js';
import { oneEnd } from './one-end.js';
import { oneHolder } from './one-holder.js';
import { readersAgree } from './readers-agree.js';
import { repliesSeenOnce } from './replies-seen-once.js';
import { turnsInOrder } from './turns-in-order.js';

/** The checkers, by the name under which they report. */
export const CHECKS = {
  'one-end': oneEnd,
  'turns-in-order': turnsInOrder,
  'readers-agree': readersAgree,
  'one-effect': oneEffect,
  'nobody-overtaken': nobodyOvertaken,
  'offers-allowed': offersAllowed,
  'one-holder': oneHolder,
  'answered-once': answeredOnce,
  'replies-seen-once': repliesSeenOnce,
  'drained-in-time': drainedInTime,
  'ledger-agrees': ledgerAgrees,
  'compliance-agrees': complianceAgrees,
} satisfies Record<string, Check>;

export type CheckName = keyof typeof CHECKS;

/** What a checker has found. */
export interface Violation {
  check: CheckName;
  what: string;
}

/** Asks all checkers. */
export const violationsIn = (evidence: Evidence): Violation[] =>
  (Object.keys(CHECKS) as CheckName[]).flatMap((check) =>
    CHECKS[check](evidence).map((what) => ({ check, what })),
  );
