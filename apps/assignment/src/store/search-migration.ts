import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  // What was there before is linked and indexed by the service, which alone has the key: see FillSearch.
  `ALTER TABLE tickets
     ADD COLUMN customer_link bytea,
     ADD COLUMN latest_turn bigint,
     ADD COLUMN indexed boolean NOT NULL DEFAULT false`,
  `CREATE INDEX tickets_of_customer ON tickets (customer_link, latest_turn DESC) WHERE customer_link IS NOT NULL`,
  'CREATE INDEX tickets_to_index ON tickets (ticket_id) WHERE NOT indexed',
  'ALTER TABLE turns ADD COLUMN status text, ADD COLUMN chosen_topic text',
  // Pairs of neighbouring letters, each with the number of its block of 4,096 turns before it: a search reads block
  // after block from the newest on, and stops when it has found enough.
  `CREATE FUNCTION search_pairs(turn bigint, folded text) RETURNS text[]
   LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
     SELECT coalesce(array_agg(DISTINCT (turn / 4096)::text || pair), '{}')
       FROM (SELECT letter || lead(letter) OVER (ORDER BY place) AS pair
               FROM unnest(string_to_array(folded, NULL)) WITH ORDINALITY AS letters (letter, place)) AS pairs
      WHERE pair IS NOT NULL
   $$`,
  `CREATE TABLE search_texts (
     turn bigint NOT NULL,
     place text NOT NULL CHECK (place IN ('subject', 'customer', 'support', 'note')),
     text_id uuid NOT NULL,
     ticket_id uuid NOT NULL REFERENCES tickets,
     folded text COLLATE "C" NOT NULL,
     PRIMARY KEY (turn, place, text_id)
   )`,
  'CREATE INDEX search_texts_of_ticket ON search_texts (ticket_id)',
  // A short list of what is new makes writing several times cheaper, and is read through by every search.
  `CREATE INDEX search_texts_by_pairs ON search_texts USING gin (search_pairs(turn, folded))
     WITH (fastupdate = on, gin_pending_list_limit = 256)`,
];

/** What tells an agent about a customer's other tickets, and finds what was written. */
export class AssignmentSearch1764633600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE search_texts');
    await runner.query('DROP FUNCTION search_pairs');
    await runner.query('ALTER TABLE turns DROP COLUMN status, DROP COLUMN chosen_topic');
    await runner.query(
      'ALTER TABLE tickets DROP COLUMN customer_link, DROP COLUMN latest_turn, DROP COLUMN indexed',
    );
  }
}
