import { isMainThread } from 'node:worker_threads';
import { isLeakName, LEAKS } from '../mutants/leaks.js';
import { isMutantName, MUTANTS } from '../mutants/mutants.js';
import { KILL_POINT_REWRITES } from './kill-points.js';
import { loadRewritten } from './load-rewritten.js';
import { takeArmings } from './passages.js';
import { MUTANT } from './rewrite-env.js';

const ROOT = new URL('../../', import.meta.url).href;
const mutant = process.env[MUTANT];

const rewritesOf = (name: string) => {
  if (isLeakName(name)) return LEAKS[name].rewrites;
  if (!isMutantName(name)) throw new Error(`${MUTANT} names no mutant: ${name}`);
  return MUTANTS[name].rewrites;
};

// A mutant's changes come first: kill points must still find their places in it.
if (isMainThread) {
  takeArmings();
  loadRewritten(ROOT, [...(mutant ? rewritesOf(mutant) : []), ...KILL_POINT_REWRITES]);
}
