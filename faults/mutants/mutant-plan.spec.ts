import { describe, expect, it } from '@jest/globals';
import { CHECKS } from '../checks/all-checks.js';
import { mutantPlan } from './mutant-plan.js';
import type { Mutant } from './mutant.js';
import { MUTANTS } from './mutants.js';

const mutant = (killPoints: Mutant['killPoints']): Mutant => ({
  wrong: '',
  rewrites: [],
  killPoints,
  caughtBy: [],
});

describe('a mutant is brought to light', () => {
  it('by its kill points, in every process of each service that comes past', () => {
    const plan = mutantPlan(mutant(['in-accept', 'in-claim']), 10_500, 2);
    expect(plan).toMatchObject([
      { at: 3_000, fault: { killPoint: 'in-accept', target: { service: 'intake', index: 0 } } },
      { at: 3_000, fault: { killPoint: 'in-accept', target: { service: 'intake', index: 1 } } },
      { at: 6_500, fault: { killPoint: 'in-claim', target: { service: 'assignment', index: 0 } } },
      { at: 6_500, fault: { killPoint: 'in-claim', target: { service: 'assignment', index: 1 } } },
      { at: 10_000, fault: { killPoint: 'in-accept', target: { service: 'intake', index: 0 } } },
      { at: 10_000, fault: { killPoint: 'in-accept', target: { service: 'intake', index: 1 } } },
    ]);
  });

  it('by nothing at all where it is wrong on a calm day', () => {
    expect(mutantPlan(mutant([]), 60_000, 2)).toEqual([]);
  });
});

it('every checker is shown to see by a mutant that it catches', () => {
  const caught = new Set(Object.values<Mutant>(MUTANTS).flatMap(({ caughtBy }) => caughtBy));
  expect([...caught].sort()).toEqual(Object.keys(CHECKS).sort());
});
