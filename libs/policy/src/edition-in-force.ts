import { DateTime } from 'luxon';
import type { Edition, Editions } from './edition.js';

/** The edition that governs a turn, whatever the customer's language. */
export interface EditionInForce {
  edition: Edition;
  /** No edition was in force yet at the arrival: the oldest known stands in, and the decision says so. */
  beforeOldest: boolean;
}

/** The instant from which an edition can govern: 00:00 JST of its last-updated date (DESIGN §7). */
export const inForceFrom = ({ lastUpdated }: Edition): DateTime =>
  DateTime.fromISO(lastUpdated, { zone: 'Asia/Tokyo' });

/** An edition by its id. Throws RangeError naming the known ones, for a wrong POLICY_EDITION. */
export function editionById(editions: Editions, id: string): Edition {
  const edition = editions.get(id);
  if (!edition)
    throw new RangeError(`no policy edition '${id}': known are ${[...editions.keys()].join(', ')}`);
  return edition;
}

/**
 * The latest edition in force at an arrival, or the pinned one (POLICY_EDITION) at any time. This is our reading: the
 * policy does not say which edition governs. Source: DESIGN §7. Throws RangeError for an unknown pin.
 */
export function editionInForce(editions: Editions, receivedAt: DateTime, pin?: string): EditionInForce {
  if (pin !== undefined) return { edition: editionById(editions, pin), beforeOldest: false };
  if (!receivedAt.isValid) throw new RangeError(`not an instant: ${receivedAt.invalidExplanation}`);
  const known = [...editions.values()];
  const [oldest] = known;
  if (!oldest) throw new RangeError('there is no policy edition');
  const edition = known.findLast((one) => inForceFrom(one).toMillis() <= receivedAt.toMillis());
  return { edition: edition ?? oldest, beforeOldest: !edition };
}
