import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE blocks (
     block_id uuid PRIMARY KEY,
     number bigint NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
     who text NOT NULL UNIQUE,
     ticket_id uuid NOT NULL REFERENCES tickets,
     reason text NOT NULL,
     note text,
     since timestamptz NOT NULL,
     until timestamptz,
     done_by text NOT NULL
   )`,
  `CREATE TABLE block_acts (
     number bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
     at timestamptz NOT NULL,
     act text NOT NULL CHECK (act IN ('blocked', 'lifted')),
     block_id uuid NOT NULL,
     ticket_id uuid NOT NULL,
     reason text NOT NULL,
     until timestamptz,
     done_by text NOT NULL
   )`,
  `CREATE FUNCTION refuse_change_of_block_acts() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'what was done about blocks is append-only' USING ERRCODE = 'insufficient_privilege';
   END $$`,
  `CREATE TRIGGER block_acts_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON block_acts
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_block_acts()`,
];

/** Who is kept from writing, and what operators did about it. */
export class IntakeBlocks1764633600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE block_acts, blocks');
    await runner.query('DROP FUNCTION refuse_change_of_block_acts');
  }
}
