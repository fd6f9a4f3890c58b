import type { AnyEvent } from '../events/event.js';
import { readHeaders } from './headers.js';
import type { EventEnvelope, EventRecord, ParsedRecord } from './record.js';
import { compileTolerant, describeErrors } from './schemas.js';

const validators = compileTolerant();

const jsonOf = (text: string): { data: unknown } | undefined => {
  try {
    return { data: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};

const readData = (envelope: EventEnvelope, value: string): ParsedRecord => {
  const json = jsonOf(value);
  if (!json) return { kind: 'invalid-data', envelope, errors: ['/ is not JSON'] };
  const isValid = validators.get(envelope.type);
  if (!isValid?.(json.data)) {
    return { kind: 'invalid-data', envelope, errors: describeErrors(isValid?.errors) };
  }
  return { kind: 'event', event: { ...envelope, data: json.data } as AnyEvent };
};

/**
 * Reads a record of any transport. Total: never throws, whatever the record holds. Fields of the data that this
 * version of the contract doesn't name are dropped, so that a consumer lives with a newer producer.
 */
export const parseEvent = (record: EventRecord): ParsedRecord => {
  const read = readHeaders(record);
  return read.kind === 'envelope' ? readData(read.envelope, record.value) : read;
};
