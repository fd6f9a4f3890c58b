import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createCalendarRow, dropCalendarRow } from '#service';

/** The closures of the desk, which decide when the line opens. */
export class AssignmentCalendar1764201600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createCalendarRow(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropCalendarRow(runner);
  }
}
