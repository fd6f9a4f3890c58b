import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRepairTables, dropRepairTables } from '#messaging';

/** What operators need to repair with. */
export class AssignmentRepair1764028800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRepairTables(runner);
    await runner.query('CREATE INDEX audit_of_ticket ON audit (ticket_id, entry)');
    // A turn is passed once: the watermark never goes back.
    await runner.query(`CREATE UNIQUE INDEX audit_passed ON audit (turn) WHERE act = 'passed'`);
    // When the watermark was first seen to stand before a turn that hasn't come, in machine time.
    await runner.query('ALTER TABLE line ADD COLUMN stuck_before bigint, ADD COLUMN stuck_since timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE line DROP COLUMN stuck_before, DROP COLUMN stuck_since');
    await runner.query('DROP INDEX audit_of_ticket, audit_passed');
    await dropRepairTables(runner);
  }
}
