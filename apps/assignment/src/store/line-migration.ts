import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What handing turns out needs: who has been idle longest, which turns were not fetched yet, and overtime. */
export class AssignmentLine1764374400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Machine time since the agent became available, was given a turn or finished one.
    await runner.query(
      'ALTER TABLE agents ADD COLUMN idle_since timestamptz NOT NULL DEFAULT clock_timestamp()',
    );
    await runner.query('ALTER TABLE assignments ADD COLUMN fetched_at timestamptz');
    await runner.query('UPDATE assignments SET fetched_at = started_at');
    // The line is read opening by opening, so that turns which open later are never read.
    await runner.query('CREATE INDEX turns_by_opening ON turns (language, opens_at, turn) WHERE waiting');
    // Places in line are read whatever their language.
    await runner.query('CREATE INDEX turns_in_line ON turns (turn) WHERE waiting');
    await runner.query('DROP INDEX turns_waiting');
    await runner.query(`
      CREATE TABLE overtime (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        until timestamptz NOT NULL,
        reason text NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE overtime');
    await runner.query('CREATE INDEX turns_waiting ON turns (language, turn) WHERE waiting');
    await runner.query('DROP INDEX turns_by_opening, turns_in_line');
    await runner.query('ALTER TABLE assignments DROP COLUMN fetched_at');
    await runner.query('ALTER TABLE agents DROP COLUMN idle_since');
  }
}
