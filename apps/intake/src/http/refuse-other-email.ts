import { invalidInput } from '#platform';
import type { Customer } from '../domain/customer.js';
import { statesAnotherEmail } from '../domain/inquiry.js';
import { intakeFault } from './field-faults.js';

/**
 * Somebody signed in is known by their account's address: another one is refused rather than silently dropped.
 * Throws Problem (400).
 */
export function refuseOtherEmail(given: string | undefined, customer: Customer): void {
  if (statesAnotherEmail(given, customer))
    throw invalidInput([intakeFault('registeredEmail', 'email-differs')]);
}
