import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createRepairTables, dropRepairTables } from '#messaging';

/** What operators need to repair with. */
export class SchedulingRepair1764028800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRepairTables(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropRepairTables(runner);
  }
}
