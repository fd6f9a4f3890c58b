import { Problem } from '../../shared/api/problem.js';

/** What is wrong with each field, by its path. */
export type Faults = Readonly<Record<string, string>>;

/** The faults that a refusal names. */
export const faultsOf = (refusal: unknown): Faults => {
  const errors = refusal instanceof Problem ? (refusal.body.errors ?? []) : [];
  return Object.fromEntries(
    errors.map(({ field, message, remedy }): [string, string] => [field ?? '', `${message} ${remedy}`]),
  );
};
