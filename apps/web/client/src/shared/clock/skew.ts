/** A header tells whole seconds, cut off: on average the time is half a second later. */
const CUT_OFF = 500;

/** By how much the server's clock, by an answer's Date header, is ahead of ours; milliseconds. */
export const skewOf = (date: string | null, ours: number): number | undefined => {
  const theirs = date === null ? NaN : Date.parse(date);
  if (Number.isNaN(theirs)) return undefined;
  const skew = theirs + CUT_OFF - ours;
  // Less than that is not to be known from whole seconds.
  return Math.abs(skew) <= 1_000 ? 0 : skew;
};
