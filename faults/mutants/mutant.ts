import type { CheckName } from '../checks/all-checks.js';
import type { Mood } from '../load/agent.js';
import type { KillPoint } from '../rewrites/kill-points.js';
import type { Rewrite } from '../rewrites/rewrite.js';

/** The system with one promise taken out: what the crash suite must notice. */
export interface Mutant {
  /** What it does wrong, as a sentence. */
  wrong: string;
  rewrites: readonly Rewrite[];
  /** Where its processes are killed; none for what is wrong on a calm day too. */
  killPoints: readonly KillPoint[];
  /** How agents work; lively unless given. */
  mood?: Mood;
  /** The checkers that must see it. */
  caughtBy: readonly CheckName[];
}
