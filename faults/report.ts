import type { Verdict } from './run.js';

const SHOWN = 50;

/** Prints what a run has come to. */
export const report = ({ violations, figures }: Verdict): void => {
  console.log(
    Object.entries(figures)
      .map(([name, figure]) => `${name}: ${figure}`)
      .join(', '),
  );
  for (const { check, what } of violations.slice(0, SHOWN)) console.log(`VIOLATION ${check}: ${what}`);
  console.log(violations.length === 0 ? 'Nothing is wrong.' : `${violations.length} violations.`);
};
