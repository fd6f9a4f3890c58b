import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What agents tell operators of customers who should be blocked. */
export class AssignmentAbuse1764633600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE abuse_reports (
         number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
         ticket_id uuid NOT NULL REFERENCES tickets,
         turn bigint NOT NULL,
         at timestamptz NOT NULL,
         reason text NOT NULL,
         note text,
         agent_id uuid NOT NULL REFERENCES agents
       )`,
    );
    await runner.query('CREATE INDEX abuse_reports_of_ticket ON abuse_reports (ticket_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE abuse_reports');
  }
}
