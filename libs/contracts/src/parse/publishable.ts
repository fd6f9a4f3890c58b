import { DESK_WIDE_TYPES } from '../events/catalogue.js';
import type { NewEvent } from '../events/event.js';
import { DESK_SUBJECT } from '../events/services.js';
import { compileStrict, type DataValidators, describeErrors } from './schemas.js';

let validators: DataValidators | undefined;

/**
 * Why an event must not be published; empty when it may. Stricter than `parseEvent`: a field that the schema doesn't
 * name is an error here. Errors name paths, never values.
 */
export const publishErrors = (event: NewEvent): string[] => {
  validators ??= compileStrict();
  const deskWide = DESK_WIDE_TYPES.includes(event.type);
  const errors: string[] = [];
  if ((event.ticketId === DESK_SUBJECT) !== deskWide) errors.push('ticketId does not fit the type');
  if ((event.turn === undefined) !== deskWide) errors.push('turn does not fit the type');
  const isValid = validators.get(event.type);
  if (!isValid) return [...errors, 'type is unknown'];
  return isValid(event.data) ? errors : [...errors, ...describeErrors(isValid.errors)];
};
