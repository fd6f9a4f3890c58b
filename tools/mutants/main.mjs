import { join } from 'node:path';
import { MUTANTS } from './mutants.mjs';
import { runSpecs } from './run-specs.mjs';
import { openWorkshop } from './workshop.mjs';

const ORIGINAL = 'original';
const repository = join(import.meta.dirname, '..', '..');

/** Which specs caught it, with how many tests, and the first of them by name. */
const caughtBy = (failed) => {
  const counts = Map.groupBy(failed, ({ spec }) => spec);
  const specs = [...counts].map(([spec, tests]) => `${spec} ${tests.length}`).sort();
  return `${specs.join(', ')}\n      ${failed[0].test}`;
};

const verdictOn = (by, misfits, result) => {
  if (misfits.length > 0) return { ok: false, text: `DOES NOT FIT: ${misfits.join('; ')}` };
  if (!result || result.broken.length > 0)
    return { ok: false, text: `DID NOT RUN: ${result?.broken.join('; ')}` };
  if (result.failed.length === 0) return { ok: false, text: 'SURVIVED' };
  const text = `caught by ${caughtBy(result.failed)}`;
  if (by && !result.failed.some(({ spec }) => spec === by))
    return { ok: false, text: `NOT BY ${by}, ${text}` };
  return { ok: true, text };
};

const workshop = await openWorkshop(repository);
try {
  await workshop.copy(ORIGINAL, []);
  const misfits = new Map();
  for (const [i, { changes }] of MUTANTS.entries())
    misfits.set(i, await workshop.copy(`mutant-${i}`, changes));

  const results = await runSpecs(workshop.directory);
  const original = results.get(ORIGINAL);
  const isSound =
    original !== undefined && original.ran > 0 && original.failed.length + original.broken.length === 0;
  console.log(
    isSound ? `as written: ${original.ran} tests pass` : 'AS WRITTEN THE TESTS FAIL: mend them first',
  );

  let caught = 0;
  for (const [i, { name, by }] of MUTANTS.entries()) {
    const { ok, text } = verdictOn(by, misfits.get(i), results.get(`mutant-${i}`));
    if (ok) caught += 1;
    console.log(`${ok ? '✓' : '✗'} ${name}\n    ${text}`);
  }
  console.log(`${caught} of ${MUTANTS.length} mutants caught`);
  if (!isSound || caught < MUTANTS.length) process.exitCode = 1;
} finally {
  await workshop.close();
}
