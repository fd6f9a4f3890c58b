import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Database } from '#database';
import { testDatabase, type TestDatabase } from '#testing';
import { assignmentMigrations } from '../src/index.js';
import { FIND_TEXTS, findTexts } from '../src/store/find-texts.js';

jest.setTimeout(300_000);

const BLOCK = 4_096;
const MANY = 100_000;
/** Half of it, ending as far into its newest block of turns. */
const SOME = MANY - 12 * BLOCK;

let server: TestDatabase;
let db: Database;

/** Two texts a turn, of five words each; every text has the word "order", the first one alone "zebra". */
const addTexts = async (from: number, to: number) => {
  const [index] = await db.query<{ definition: string }>(
    `SELECT indexdef AS definition FROM pg_indexes WHERE indexname = 'search_texts_by_pairs'`,
  );
  await db.query('DROP INDEX search_texts_by_pairs');
  await db.query(
    `INSERT INTO tickets (ticket_id, known)
     SELECT lpad(to_hex(turn), 32, '0')::uuid, '{}' FROM generate_series($1::bigint, $2) AS turn`,
    [from / 2 + 1, to / 2],
  );
  await db.query(
    `INSERT INTO turns (turn, ticket_id, waiting, settled, status)
     SELECT turn, lpad(to_hex(turn), 32, '0')::uuid, false, true, 'answered'
       FROM generate_series($1::bigint, $2) AS turn`,
    [from / 2 + 1, to / 2],
  );
  await db.query(
    `INSERT INTO search_texts (turn, place, text_id, ticket_id, folded)
     SELECT (text + 1) / 2, 'customer', lpad(to_hex(text), 32, '0')::uuid, lpad(to_hex((text + 1) / 2), 32, '0')::uuid,
            'order ' || CASE WHEN text = 1 THEN 'zebra ' ELSE '' END || words.words
       FROM generate_series($1::bigint + 1, $2) AS text
      CROSS JOIN LATERAL (
        SELECT string_agg(substr(md5(((text * 7919 + place * 104729) % 997)::text), 1, 3), ' ') AS words
          FROM generate_series(1, 5) AS place) AS words`,
    [from, to],
  );
  await db.query(index!.definition);
  await db.query('ANALYZE');
};

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Plan[];
}
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** How the database looks for a phrase, and how many pages of texts and index it reads. */
const explain = async (phrase: string) => {
  const [row] = await db.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
    `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${FIND_TEXTS}`,
    [phrase, Number.MAX_SAFE_INTEGER, null, null, null, 250, 21],
  );
  const nodes = nodesOf(row!['QUERY PLAN'][0]!.Plan);
  const reading = nodes.find((node) => node['Node Type'] === 'Bitmap Heap Scan');
  const { 'Shared Hit Blocks': hit = Infinity, 'Shared Read Blocks': read = 0 } = reading ?? {};
  return { nodes, pages: hit + read };
};

describe('What a search costs', () => {
  const pages: Record<string, number[]> = { order: [], zebra: [] };

  beforeAll(async () => {
    server = await testDatabase(assignmentMigrations, { schema: 'assignment', statementTimeoutMs: 280_000 });
    db = server.db;
    for (const [from, to] of [
      [0, SOME],
      [SOME, MANY],
    ] as const) {
      await addTexts(from, to);
      for (const phrase of Object.keys(pages)) pages[phrase]!.push((await explain(phrase)).pages);
    }
  });
  afterAll(() => server.drop());

  it.each(['order', 'zebra', 'order zebra'])(
    'at 100,000 messages "%s" is read by the index',
    async (phrase) => {
      const { nodes } = await explain(phrase);
      expect(nodes.map((node) => node['Index Name'])).toContain('search_texts_by_pairs');
      expect(
        nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']),
      ).toEqual([]);
    },
  );

  it('what is everywhere costs the same, however much there is', () => {
    const [some, many] = pages['order']!;
    expect(many).toBeLessThan(1.2 * some!);
  });

  it('what stands in the oldest message alone costs a few pages more for every 4,096 turns', () => {
    const [some, many] = pages['zebra']!;
    expect(many! - some!).toBeLessThan((20 * (MANY - SOME)) / 2 / BLOCK);
  });

  it('and is found', async () => {
    const within = { filter: {}, before: Number.MAX_SAFE_INTEGER, limit: 2 };
    expect((await findTexts(db, 'zebra', within)).found.map(({ turn }) => turn)).toEqual([1]);
    expect(await findTexts(db, 'order', within)).toMatchObject({
      found: [{ turn: MANY / 2 }, { turn: MANY / 2 - 1 }],
      next: MANY / 2 - 1,
    });
  });

  it('a search that has looked into 5,000 texts says where it goes on', async () => {
    // Its pairs of letters are in every text, the phrase in none.
    const looked: number[] = [];
    for (let before: number | undefined = Number.MAX_SAFE_INTEGER; before !== undefined;) {
      const page: Awaited<ReturnType<typeof findTexts>> = await findTexts(db, 'orderd', {
        filter: {},
        before,
        limit: 20,
      });
      expect(page.found).toEqual([]);
      if (page.next !== undefined) looked.push(page.next);
      before = page.next;
    }
    // The turn at which a page breaks off is looked through again.
    expect(looked).toEqual(Array.from({ length: 20 }, (_, page) => MANY / 2 + 1 - 2_499 * (page + 1)));
  });
});
