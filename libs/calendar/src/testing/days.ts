import { dateOf, dayOfDate } from '../japan-time.js';

/** Every date from one to another. */
export function* days(from: string, to: string) {
  for (let day = dayOfDate(from); day <= dayOfDate(to); day++) yield dateOf(day);
}
