import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What agents found turns to be about: a label, beside what customers chose. */
export class AssignmentTopic1764288000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE turns ADD COLUMN topic text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE turns DROP COLUMN topic');
  }
}
