import { readdirSync, readFileSync } from 'node:fs';
import type { EventRecord } from '../parse/record.js';

const folder = new URL('../../golden/', import.meta.url);

/** Names of all golden files: one for each type and version, and one for each further form. */
export const goldenFiles = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();

/** Text of a file in the folder of golden files. */
export const readGolden = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** The record that a golden file shows, as a transport would carry it. */
export const goldenRecord = (file: string): EventRecord => {
  const { data, ...record } = JSON.parse(readGolden(file)) as Omit<EventRecord, 'value'> & { data: unknown };
  return { ...record, value: JSON.stringify(data) };
};
