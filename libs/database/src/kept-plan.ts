import { createHash } from 'node:crypto';
import { sqlStateOf } from './errors.js';

const names = new Map<string, string>();

/** The name under which a connection keeps the plan of a statement. There are as many as the code has statements. */
export const planName = (sql: string): string => {
  const name = names.get(sql) ?? `junban-${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`;
  names.set(sql, name);
  return name;
};

/** Another replica has changed a table meanwhile: this connection's plans no longer fit, those of a new one do. */
export const isPlanStale = (error: unknown): boolean => sqlStateOf(error) === '0A000';
