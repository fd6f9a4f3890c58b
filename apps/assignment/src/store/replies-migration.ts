import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  // Keyed hashes of agents' names, with nothing that says whose they are (DESIGN §9). Grade, script and length spare the
  // hashing of words that cannot be among them.
  `CREATE TABLE agent_names (
     hash bytea PRIMARY KEY,
     grade text NOT NULL CHECK (grade IN ('full', 'part', 'email')),
     script text NOT NULL CHECK (script IN ('han', 'kana', 'letter', 'mixed')),
     length integer NOT NULL CHECK (length > 0)
   )`,
  'CREATE INDEX agent_names_by_shape ON agent_names (grade, script, length)',
  `CREATE TABLE drafts (
     agent_id uuid NOT NULL REFERENCES agents,
     ticket_id uuid NOT NULL REFERENCES tickets,
     saved_at timestamptz NOT NULL,
     body text NOT NULL,
     PRIMARY KEY (ticket_id, agent_id)
   )`,
  `CREATE TABLE saved_replies (
     reply_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
     name text NOT NULL UNIQUE,
     topics text[] NOT NULL,
     ja text NOT NULL,
     en text NOT NULL,
     version integer NOT NULL DEFAULT 1
   )`,
  // A turn that was merged, and the lower one that goes on.
  `CREATE TABLE merges (
     turn bigint PRIMARY KEY REFERENCES turns,
     ticket_id uuid NOT NULL REFERENCES tickets,
     into_ticket uuid NOT NULL REFERENCES tickets,
     into_turn bigint NOT NULL CHECK (into_turn < turn)
   )`,
  'CREATE INDEX merges_of_ticket ON merges (ticket_id)',
  'CREATE INDEX merges_into_ticket ON merges (into_ticket)',
  // What a note repeats of another ticket is erased with that ticket.
  'ALTER TABLE notes ADD COLUMN carried_from uuid REFERENCES tickets',
  'CREATE INDEX notes_carried ON notes (carried_from) WHERE carried_from IS NOT NULL',
];

/** What agents write: drafts, saved replies, merges, and what their names are known by. */
export class AssignmentReplies1764547200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notes DROP COLUMN carried_from');
    await runner.query('DROP TABLE merges, saved_replies, drafts, agent_names');
  }
}
