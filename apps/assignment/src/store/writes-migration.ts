import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes that are written with each start of a turn: nothing was read by one, and the primary key does for the other. */
export class AssignmentWrites1764892800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX turns_settled, assignments_by_lease');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX turns_settled ON turns (turn) WHERE settled');
    await runner.query('CREATE INDEX assignments_by_lease ON assignments (lease_until)');
  }
}
