import type { DateTime } from 'luxon';
import type { AbuseReason } from '#contracts';

/** What keeps somebody from writing. */
export interface BlockInForce {
  /** By what they are recognised. */
  who: string;
  reason: AbuseReason;
  /** When it ends by itself. */
  until?: DateTime;
}

/** The block on somebody, if one holds at an instant. Of several that with the latest end tells how long it takes. */
export const blockOn = (
  who: readonly string[],
  blocks: readonly BlockInForce[],
  now: DateTime,
): BlockInForce | undefined =>
  blocks
    .filter((block) => who.includes(block.who) && (block.until === undefined || block.until > now))
    .sort((a, b) => (b.until?.toMillis() ?? Infinity) - (a.until?.toMillis() ?? Infinity))[0];
