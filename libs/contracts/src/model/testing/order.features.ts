import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EVENT_TYPES } from '../../events/catalogue.js';
import type { Happening } from './chronicle.js';
import { deskAfter, histories } from './histories.js';
import { Oracle } from './oracle.js';
import { runs, SEED } from './runs.js';
import type { SimulatedDesk } from './simulated-desk.js';

const MAX_STEPS = 250;

const HAPPENINGS: readonly Happening['kind'][] = [
  ...(['stated', 'ended', 'erased', 'published', 'applied', 'parked', 'unparked'] as const),
  ...(['offered', 'returned', 'replied', 'refused', 'passed'] as const),
];

/** Somebody who was answered has written again and was given to an agent once more. */
const isBackInLine = ({ assignment }: SimulatedDesk): boolean =>
  assignment.replica
    .turns()
    .some(({ turn }) => turn.reply && (turn.assignment?.fence ?? 0) > turn.reply.fence);

const upTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1);

/** What the line promises, tried on this many random histories each and judged by an oracle that knows the truth. */
export const order = (numRuns: number): void => {
  const always = (check: (desk: SimulatedDesk) => void): void =>
    fc.assert(
      fc.property(histories(MAX_STEPS), (steps) => check(deskAfter(steps))),
      runs(numRuns),
    );

  it('the days that are tried hold everything that the promises are about', () => {
    const desks = fc.sample(histories(MAX_STEPS), { seed: SEED, numRuns: 40 }).map(deskAfter);
    const happenings = new Set(desks.flatMap(({ chronicle }) => chronicle.map(({ kind }) => kind)));
    const types = new Set(desks.flatMap(({ streams }) => streams.published.map(({ type }) => type)));
    expect([...happenings].sort()).toEqual([...HAPPENINGS].sort());
    expect([...types].sort()).toEqual(
      EVENT_TYPES.filter((type) => type !== 'junban.line.advanced.v1').sort(),
    );
    expect(desks.some(isBackInLine)).toBe(true);
  });

  it('nobody is overtaken, no turn has two holders, and a stale fence is refused', () => {
    always((desk) => {
      desk.workOff({ retries: true });
      expect(new Oracle(desk.chronicle).violations).toEqual([]);
    });
  });

  it('no statement is lost: in the end each accepted turn has a reply that has seen all its customer wrote', () => {
    always((desk) => {
      desk.workOff({ retries: true });
      const oracle = new Oracle(desk.chronicle);
      expect(oracle.taken).toEqual(upTo(desk.intake.turnsTaken));
      expect(oracle.unfinished()).toEqual([]);
      expect(desk.assignment.replica.watermark).toBe(desk.intake.turnsTaken);
    });
  });

  it('what stays parked for ever never stops the line', () => {
    always((desk) => {
      desk.workOff({ retries: false });
      const oracle = new Oracle(desk.chronicle);
      expect(oracle.violations).toEqual([]);
      expect(oracle.unfinished()).toEqual([]);
      expect(desk.assignment.replica.watermark).toBe(desk.intake.turnsTaken);
    });
  });
};
