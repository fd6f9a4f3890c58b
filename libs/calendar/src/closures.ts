import type { LocalName } from './local-name.js';
import { dayOfDate, type DayNumber } from './japan-time.js';

/** Days on which operations keep the desk closed, both ends included (YYYY-MM-DD, JST). */
export interface Closure {
  from: string;
  to: string;
  /** As customers read it. */
  reason?: LocalName;
}

/** Each closed day with its closure; of overlapping ones the first given counts. */
export function closureDays(
  closures: readonly Closure[],
  covered: (day: DayNumber) => void,
): ReadonlyMap<DayNumber, Closure> {
  const days = new Map<DayNumber, Closure>();
  for (const closure of closures) {
    const [from, to] = [dayOfDate(closure.from), dayOfDate(closure.to)];
    if (from > to)
      throw new RangeError(`a closure must not end before it begins: ${closure.from} to ${closure.to}`);
    covered(from);
    covered(to);
    for (let day = from; day <= to; day++) if (!days.has(day)) days.set(day, closure);
  }
  return days;
}
