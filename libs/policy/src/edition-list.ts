import type { DateTime } from 'luxon';
import type { Editions } from './edition.js';
import { editionInForce, inForceFrom } from './edition-in-force.js';
import type { Language } from './inquiry.js';

/** An edition in a list, without its rules. */
export interface EditionEntry {
  id: string;
  language: Language;
  /** YYYY-MM-DD. */
  effectiveDate: string;
  lastUpdated: string;
  /** The instant from which it can govern, RFC 3339 in JST. */
  inForceFrom: string;
  /** Whether it governs what arrives at the instant asked about. */
  inForce: boolean;
}

/** All editions in the order in which they come into force. Throws RangeError as editionInForce does. */
export function editionList(editions: Editions, at: DateTime, pin?: string): EditionEntry[] {
  const governing = editionInForce(editions, at, pin).edition.id;
  return [...editions.values()].map((edition) => {
    const { id, language, effectiveDate, lastUpdated } = edition;
    const from = inForceFrom(edition).toISO() ?? lastUpdated;
    return { id, language, effectiveDate, lastUpdated, inForceFrom: from, inForce: id === governing };
  });
}
