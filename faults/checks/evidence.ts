import type { Operation } from '../load/operations.js';
import type { Books, LogRecord, View } from '../reading/books.js';
import type { Left } from '../reading/drain.js';
import type { ComplianceSaid } from '../reading/read-compliance.js';
import type { LedgerSaid } from '../reading/verify-ledger.js';

/** How the desk came to rest after the last fault. */
export interface Drained {
  millis: number;
  /** 60 s, and the backlog over 0.8 of the rate that was measured before any fault. */
  limitMillis: number;
  left: Left;
}

/** All that a run leaves behind for its checkers. */
export interface Evidence {
  operations: readonly Operation[];
  books: Books;
  log: readonly LogRecord[];
  views: readonly View[];
  ledger: LedgerSaid;
  compliance: ComplianceSaid;
  drained: Drained;
}

/** Looks for what must not be: a sentence for each violation found. Pure. */
export type Check = (evidence: Evidence) => string[];
