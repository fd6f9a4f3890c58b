import { DESK_WIDE_TYPES, PUBLISHED_TYPES } from '../events/catalogue.js';
import { contractOf } from './contract.js';
import type { EventRecord, ParsedRecord } from './record.js';
import { loadSchema } from './schemas.js';

/** The contract of this deployment. */
export const CONTRACT = contractOf({
  published: PUBLISHED_TYPES,
  deskWide: DESK_WIDE_TYPES,
  schemaOf: loadSchema,
  upcasters: [],
});

/**
 * Reads a record of any transport. Total: never throws, whatever the record holds. Fields of the data that this
 * version of the contract doesn't name are dropped, so that a consumer lives with a newer producer.
 */
export const parseEvent = (record: EventRecord): ParsedRecord => CONTRACT.parse(record);
