import type { Database } from '#database';
import type { Day } from './busy-day.js';
import type { ObservedDesk } from './observed-desk.js';
import { readRows } from './read-rows.js';
import { type Leak, leaksIn, type Place, type Trace, tracesOf } from './traces.js';
import { tracesOfWriting } from './written.js';

/** What the search has come to. */
export interface Found {
  leaks: Leak[];
  /** Places searched, by kind. */
  searched: Record<string, number>;
  traces: number;
  /** Texts and tokens that no log may have. */
  written: number;
}

/** What only assignment knows of an agent. */
const secretsOf = async (admin: Database): Promise<Trace[]> => {
  const rows = await admin.query<{ id: string; hash: string }>(
    `SELECT agent_id::text AS id, encode(subject_hash, 'hex') AS hash FROM assignment.agents`,
  );
  return rows.flatMap(({ id, hash }): Trace[] => [
    { of: id, kind: 'opaque id', text: id },
    { of: id, kind: 'hash', text: hash },
  ]);
};

/** Where agents are known: assignment's own tables, and its audit trail. */
const WITHIN = ['assignment', 'assignment_audit'];

/** Rows where agents are known, and all others; what assignment has published is there for everybody. */
const divide = (rows: ReadonlyMap<string, Place[]>): [within: Place[], outside: Place[]] => {
  const within: Place[] = [];
  const outside: Place[] = [];
  for (const [schema, places] of rows)
    for (const place of places)
      (WITHIN.includes(schema) && place.where !== 'table assignment.outbox' ? within : outside).push(place);
  return [within, outside];
};

/**
 * Searches everything for every agent: names even where agents are known, and their ids everywhere else; and the logs for
 * whatever anybody wrote or is called.
 */
export const searchAll = async (desk: ObservedDesk, { customers, staff, agents }: Day): Promise<Found> => {
  const names = agents.flatMap(({ member, token }) => tracesOf(member, token));
  const secrets = await secretsOf(desk.admin);
  const rows = await readRows(desk.admin);
  const [within, outside] = divide(rows);
  const logs = await desk.logs();
  const records = await desk.records();
  const writing = tracesOfWriting(
    [...customers.written, ...staff.written],
    [...customers.tokens, ...staff.tokens],
  );
  const everywhere: Place[] = [...customers.seen, ...outside, ...logs, ...records];
  return {
    leaks: [
      ...leaksIn(everywhere, [...names, ...secrets]),
      ...leaksIn(within, names),
      ...leaksIn(logs, writing),
    ],
    searched: {
      answers: customers.seen.length,
      'pages of rows': outside.length,
      'pages of rows in assignment': within.length,
      'lines of logs': logs.reduce((lines, { text }) => lines + text.split('\n').length, 0),
      'Kafka records': records.length,
    },
    traces: names.length + secrets.length,
    written: writing.length,
  };
};
