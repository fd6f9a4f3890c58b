import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a customer was asked and shown, and when. */
export class IntakeConversation1764288000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE tickets ADD COLUMN asked_at timestamptz');
    // Nobody's time to answer begins before the desk counts it: business time of the latest arrival.
    await runner.query(
      `UPDATE tickets SET asked_at = (SELECT last_received_at FROM turn_counter)
        WHERE status IN ('information-needed', 'question')`,
    );
    await runner.query(
      'CREATE INDEX tickets_asked ON tickets (asked_at, ticket_id) WHERE asked_at IS NOT NULL',
    );
    await runner.query(
      `CREATE TABLE shown (
         ticket_id uuid NOT NULL,
         turn bigint NOT NULL,
         what text NOT NULL,
         revision integer NOT NULL,
         shown_to text,
         language text NOT NULL,
         edition text NOT NULL,
         items text[] NOT NULL,
         at timestamptz NOT NULL,
         PRIMARY KEY (ticket_id, turn, what, revision)
       )`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE shown');
    await runner.query('ALTER TABLE tickets DROP COLUMN asked_at');
  }
}
