import { stringify } from 'csv-stringify/sync';
import type { ToldEntry } from '../store/audit-entries.js';

export const AUDIT_FORMATS = ['ndjson', 'csv'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

type Pages = AsyncIterable<readonly ToldEntry[]>;

const COLUMNS = [
  'entry',
  'at',
  'act',
  'cause',
  'ticketId',
  'turn',
  'fence',
  'agentId',
  'reason',
  'detail',
  'transaction',
];

async function* ndjson(pages: Pages): AsyncIterable<string> {
  for await (const page of pages) yield page.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

/** RFC 4180. A text that a spreadsheet would take for a formula is made one that it takes for a text. */
const csvLines = (entries: readonly ToldEntry[], header: boolean): string =>
  stringify(
    entries.map(({ detail, ...entry }) => ({
      ...entry,
      reason: detail['reason'],
      detail: JSON.stringify(detail),
    })),
    { header, columns: COLUMNS, record_delimiter: '\r\n', quoted_string: true, escape_formulas: true },
  );

async function* csv(pages: Pages): AsyncIterable<string> {
  yield csvLines([], true);
  for await (const page of pages) yield csvLines(page, false);
}

/** How an export is written, and what its answer calls itself. */
export const AUDIT_WRITERS: Record<
  AuditFormat,
  { type: string; write: (pages: Pages) => AsyncIterable<string> }
> = {
  ndjson: { type: 'application/x-ndjson; charset=utf-8', write: ndjson },
  csv: { type: 'text/csv; charset=utf-8; header=present', write: csv },
};
