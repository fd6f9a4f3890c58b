import { DateTime } from 'luxon';
import { type DeskCalendar, openMillisBetween } from '#calendar';

/** Nearest ranks, in whole seconds. */
export interface Percentiles {
  p50: number;
  p90: number;
  p99: number;
}

/** How long turns have waited since they were received. */
export interface Waits {
  /** How many have. */
  turns: number;
  /** Within support hours of business days. */
  businessSeconds?: Percentiles;
  clockSeconds?: Percentiles;
}

/** The calendar asks for the instant alone, and luxon looks up other zones at a cost. */
const ZONE = 'utc';

/** How often each number of seconds has come: as exact as a list of all, and no longer than the longest wait. */
class Seconds {
  private readonly counts = new Map<number, number>();
  private total = 0;

  add(millis: number): void {
    const seconds = Math.round(millis / 1_000);
    this.counts.set(seconds, (this.counts.get(seconds) ?? 0) + 1);
    this.total += 1;
  }

  percentiles(): Percentiles | undefined {
    if (this.total === 0) return undefined;
    const rising = [...this.counts].sort(([a], [b]) => a - b);
    const at = (share: number): number => {
      let left = Math.ceil(share * this.total);
      for (const [seconds, count] of rising) {
        left -= count;
        if (left <= 0) return seconds;
      }
      return rising.at(-1)![0];
    };
    return { p50: at(0.5), p90: at(0.9), p99: at(0.99) };
  }

  get size(): number {
    return this.total;
  }
}

/** Waits of one kind in one language. */
export class WaitTally {
  private readonly business = new Seconds();
  private readonly clock = new Seconds();

  add(from: number, to: number, calendar: DeskCalendar): void {
    const [start, end] = [from, to].map((millis) => DateTime.fromMillis(millis, { zone: ZONE }));
    this.clock.add(Math.max(to - from, 0));
    this.business.add(openMillisBetween(start!, end!, calendar));
  }

  waits(): Waits {
    const [businessSeconds, clockSeconds] = [this.business.percentiles(), this.clock.percentiles()];
    return {
      turns: this.clock.size,
      ...(businessSeconds && { businessSeconds }),
      ...(clockSeconds && { clockSeconds }),
    };
  }
}
