import { describe, expect, it } from '@jest/globals';
import { type CheckName, CHECKS } from '../all-checks.js';
import type { Evidence } from '../evidence.js';
import { calmDay, type Draft } from './calm-day.js';

export type Day = Draft<Evidence>;

/** What happens, how it changes the calm day, and what is said of it. */
type Row = [sentence: string, change: (day: Day) => void, ...expected: string[]];

const saidBy = (check: CheckName, change: (day: Day) => void): string[] => {
  const day = calmDay();
  change(day);
  return CHECKS[check](day);
};

/** Describes a checker by days on which something is wrong, and by others on which it only seems so. */
export const describeCheck = (check: CheckName, wrong: Row[], right: Row[] = []): void =>
  describe(check, () => {
    it.each(wrong)('sees %s', (_, change, ...expected) => {
      expect(saidBy(check, change)).toEqual(expected.map((part) => expect.stringContaining(part)));
    });
    if (right.length > 0)
      it.each(right)('lets pass %s', (_, change) => {
        expect(saidBy(check, change)).toEqual([]);
      });
  });
