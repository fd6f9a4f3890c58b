import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is there by a live stream, how often it has extended a lease, and until when a ticket is investigated. */
export class AssignmentLeases1764460800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // When a replica last noted a live stream of the agent, in machine time; NULL when none was opened since they
    // became available.
    await runner.query('ALTER TABLE agents ADD COLUMN stream_seen_at timestamptz');
    await runner.query(
      `ALTER TABLE assignments
         ADD COLUMN extensions integer NOT NULL DEFAULT 0,
         ADD COLUMN investigation_until date`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE assignments DROP COLUMN extensions, DROP COLUMN investigation_until');
    await runner.query('ALTER TABLE agents DROP COLUMN stream_seen_at');
  }
}
