import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createAttachmentsTable, dropAttachmentsTable } from '#attachments';

/** Files on messages, and uploads that wait for one. */
export class AssignmentAttachments1764720000000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createAttachmentsTable(runner);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropAttachmentsTable(runner);
  }
}
