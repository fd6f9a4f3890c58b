import type { TurnDate } from '../../events/data.js';

const HOUR = 3_600_000;
const FIRST_OPENING = Date.parse('2026-11-24T10:00:00.000+09:00');

/** Opening of a simulated day, in epoch milliseconds. Day 0 is 2026-11-24. */
export const openingOf = (day: number): number => FIRST_OPENING + day * 24 * HOUR;

/** An instant as events carry it, in JST. */
export const instantOf = (millis: number): string =>
  new Date(millis + 9 * HOUR).toISOString().replace('Z', '+09:00');

/** The simulated day that an instant falls on. */
export const dayOf = (instant: string): number =>
  Math.floor((Date.parse(instant) - FIRST_OPENING + 10 * HOUR) / (24 * HOUR));

/** What a turn is dated to, from the day alone. */
export const dateOn = (day: number, calendarVersion: number): TurnDate => ({
  calendarVersion,
  businessDate: instantOf(openingOf(day)).slice(0, 10),
  opensAt: instantOf(openingOf(day)),
  dateRule: 'same-day',
});

/** Simulated time: noon and evening of one day after another. */
export class SimulatedClock {
  private halfDays = 0;

  get day(): number {
    return Math.floor(this.halfDays / 2);
  }

  get evening(): boolean {
    return this.halfDays % 2 === 1;
  }

  /** Epoch milliseconds. */
  get now(): number {
    return openingOf(this.day) + (this.evening ? 10 : 2) * HOUR;
  }

  get instant(): string {
    return instantOf(this.now);
  }

  advance(halfDays = 1): void {
    this.halfDays += halfDays;
  }
}
