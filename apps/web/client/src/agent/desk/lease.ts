/** From here on an agent is warned. */
const WARNS_BELOW = 120_000;

export interface LeaseLeft {
  /** `m:ss`, or `h:mm:ss`. */
  clock: string;
  minutes: number;
  isEnding: boolean;
}

const two = (number: number) => String(number).padStart(2, '0');

/** What is left of a lease that ends at an instant. */
export const leaseLeft = (until: string, now: number): LeaseLeft => {
  const left = Math.max(0, Date.parse(until) - now);
  const seconds = Math.floor(left / 1_000);
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const clock =
    hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  return { clock, minutes: Math.ceil(seconds / 60), isEnding: left < WARNS_BELOW };
};
