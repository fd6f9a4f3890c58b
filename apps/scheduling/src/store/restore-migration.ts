import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createOperatorActs, dropOperatorActs } from '#messaging';

/** What opening a new epoch needs. */
export class SchedulingRestore1764115200000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createOperatorActs(runner);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropOperatorActs(runner);
  }
}
