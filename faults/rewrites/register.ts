import { isMainThread } from 'node:worker_threads';
import { isLeakName, LEAKS } from '../mutants/leaks.js';
import { isMutantName, MUTANTS } from '../mutants/mutants.js';
import { KILL_POINT_REWRITES } from './kill-points.js';
import { loadRewritten } from './load-rewritten.js';
import { NEXT_VERSION, NEXT_VERSION_REWRITES } from './next-version.js';
import { takeArmings } from './passages.js';
import type { Rewrite } from './rewrite.js';
import { MUTANT } from './rewrite-env.js';

const ROOT = new URL('../../', import.meta.url).href;
const mutant = process.env[MUTANT];

const rewritesOf = (name: string): readonly Rewrite[] => {
  if (name === NEXT_VERSION) return NEXT_VERSION_REWRITES;
  if (isLeakName(name)) return LEAKS[name].rewrites;
  if (!isMutantName(name)) throw new Error(`${MUTANT} names no mutant: ${name}`);
  return MUTANTS[name].rewrites;
};

// A mutant's changes come first: kill points must still find their places in it.
if (isMainThread) {
  takeArmings();
  loadRewritten(ROOT, [...(mutant ? rewritesOf(mutant) : []), ...KILL_POINT_REWRITES]);
}
