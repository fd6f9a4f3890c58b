import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createOperatorActs, dropOperatorActs } from '#messaging';

/** What opening a new epoch needs. */
export class IntakeRestore1764115200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createOperatorActs(runner);
    // Turns that were given before a restore; others may know them, intake's tables don't.
    await runner.query(
      'CREATE TABLE lost_turns (ticket_id uuid, turn bigint, PRIMARY KEY (ticket_id, turn))',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lost_turns');
    await dropOperatorActs(runner);
  }
}
