import { createHash } from 'node:crypto';

const withSortedFields = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** SHA-256 of what a request means: of the act and its validated body, whatever the order of the body's fields. */
export const requestHash = (act: string, body: unknown): Buffer =>
  createHash('sha256')
    .update(`${act}\n${JSON.stringify(body, withSortedFields)}`)
    .digest();
