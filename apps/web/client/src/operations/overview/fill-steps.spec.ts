import { describe, expect, it } from '@jest/globals';
import { fillSteps } from './fill-steps.js';

const step = (at: string, arrivals: number) => ({ at, arrivals, answers: 0 });

describe('steps of a chart', () => {
  it('has an hour in which nothing happened', () => {
    const steps = fillSteps(
      [step('2026-11-24T10:00:00+09:00', 2), step('2026-11-24T12:00:00+09:00', 1)],
      'hour',
    );
    expect(steps.map(({ arrivals }) => arrivals)).toEqual([2, 0, 1]);
    expect(Date.parse(steps[1]!.at)).toBe(Date.parse('2026-11-24T11:00:00+09:00'));
  });

  it('has days across the end of a month', () => {
    const steps = fillSteps(
      [step('2026-11-29T00:00:00+09:00', 1), step('2026-12-02T00:00:00+09:00', 4)],
      'day',
    );
    expect(steps.map(({ arrivals }) => arrivals)).toEqual([1, 0, 0, 4]);
  });

  it('is empty where nothing happened at all', () => expect(fillSteps([], 'day')).toEqual([]));
});
