import { describe, expect, it } from '@jest/globals';
import { SERVICES } from '#contracts';
import { randomFrom } from '../../libs/contracts/src/model/testing/random.js';
import { KILL_POINTS } from '../rewrites/kill-points.js';
import { describeFault, FAULT_FAMILIES, type FaultFamily } from './fault.js';
import { planOf } from './plan.js';

const MINUTE = 60_000;

const draw = (seed: number, families: readonly FaultFamily[] = FAULT_FAMILIES, millis = 60 * MINUTE) =>
  planOf(randomFrom(seed), { millis, families, replicas: 2, brokers: 3 });

describe('the plan of a run', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('keeps to its time, in rising order', () => {
    const times = draw(1).map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThan(60 * MINUTE);
  });

  it('comes to every kind of fault, every kill point and every process', () => {
    const faults = [1, 2, 3].flatMap((seed) => draw(seed)).map(({ fault }) => fault);
    const found = (of: (fault: (typeof faults)[number]) => unknown) =>
      new Set(faults.map(of).filter((value) => value !== undefined)).size;
    expect(found(({ kind }) => kind)).toBe(7);
    expect(found((fault) => ('killPoint' in fault ? fault.killPoint : undefined))).toBe(KILL_POINTS.length);
    expect(found((fault) => ('target' in fault ? JSON.stringify(fault.target) : undefined))).toBe(
      SERVICES.length * 2,
    );
    expect(found((fault) => ('broker' in fault ? fault.broker : undefined))).toBe(3);
    expect(new Set(faults.map(describeFault)).size).toBeGreaterThan(100);
  });

  it('hurts one broker at a time, so that two of three are there', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      let whole = 0;
      for (const { at, fault } of draw(seed, ['broker'], 10 * MINUTE)) {
        if (!('broker' in fault)) throw new Error('another family was drawn');
        expect(at).toBeGreaterThanOrEqual(whole);
        whole = at + fault.seconds * 1_000;
      }
    }
  });

  it('has nothing where no faults are wanted', () => {
    expect(draw(1, [])).toEqual([]);
  });
});
