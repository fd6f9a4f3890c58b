import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ensureAuditTrail } from '#database';

/** The trail is counted by time, and looked through for rare acts; where an administrator owns it, they see to that. */
export class AssignmentFlow1764979200000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return ensureAuditTrail(runner);
  }

  async down(): Promise<void> {
    // Indexes say nothing that a version before would misunderstand.
  }
}
