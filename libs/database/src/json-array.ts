/**
 * Values as one parameter of type `jsonb[]`, SQL's NULL for undefined. The driver would look through each text for what
 * to escape; JSON has no other signs to escape in an array than in a string of JSON.
 */
export const jsonArray = (values: readonly unknown[]): string =>
  `{${values.map((value) => (value === undefined ? 'NULL' : JSON.stringify(JSON.stringify(value)))).join()}}`;
