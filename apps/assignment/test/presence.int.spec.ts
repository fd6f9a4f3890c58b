import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '#testing';
import { assignmentMigrations } from '../src/index.js';
import { presentAgents } from '../src/store/agent-rows.js';
import { PATIENCE, PRESENCE_CASES } from '../src/testing/presence-cases.js';

let server: TestDatabase;
beforeAll(async () => {
  server = await testDatabase(assignmentMigrations, { schema: 'assignment' });
});
afterAll(() => server.drop());

it('the database counts the same agents as there as the rule does', async () => {
  const ids = PRESENCE_CASES.map((_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`);
  await server.db.query(
    `INSERT INTO agents (agent_id, subject_hash, status, seen_at, stream_seen_at)
     SELECT id, decode(replace(id::text, '-', ''), 'hex'), status, clock_timestamp() - make_interval(secs => seen),
            clock_timestamp() - make_interval(secs => stream)
       FROM unnest($1::uuid[], $2::text[], $3::float8[], $4::float8[]) AS agent (id, status, seen, stream)`,
    [
      ids,
      PRESENCE_CASES.map(([, { status }]) => status),
      PRESENCE_CASES.map(([, { seenAgo }]) => seenAgo),
      PRESENCE_CASES.map(([, { streamSeenAgo }]) => streamSeenAgo ?? null),
    ],
  );
  const there = await server.db.transaction((tx) => presentAgents(tx, PATIENCE));
  const found = new Set(there.map(({ agentId }) => agentId));
  expect(PRESENCE_CASES.map(([sentence], index) => [sentence, found.has(ids[index]!)])).toEqual(
    PRESENCE_CASES.map(([sentence, , isThere]) => [sentence, isThere]),
  );
});
