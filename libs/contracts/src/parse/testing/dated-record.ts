import { goldenRecord } from '../../golden/golden-files.js';
import type { EventRecord } from '../record.js';

/** A record of a turn that is dated, as it is kept. */
export const dated = goldenRecord('junban.turn.dated.v1.json');

/** A record with other headers; without those that are undefined. */
export const withHeaders = (headers: Record<string, string | undefined>, record = dated): EventRecord => {
  const kept = Object.entries({ ...record.headers, ...headers }).filter(([, value]) => value !== undefined);
  return { ...record, headers: Object.fromEntries(kept) as Record<string, string> };
};
