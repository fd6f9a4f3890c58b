import type { QueryRunner } from 'typeorm';

/**
 * Migration helper: the table of a service whose people send attachments. `storing`: the object may be there or not;
 * `unused`: whole, and on no message yet; `used`: on a message; `leaving`: object and row are to go.
 */
export async function createAttachmentsTable(runner: QueryRunner): Promise<void> {
  await runner.query(
    `CREATE TABLE attachments (
       attachment_id uuid PRIMARY KEY,
       side text NOT NULL CHECK (side IN ('customer', 'support')),
       state text NOT NULL CHECK (state IN ('storing', 'unused', 'used', 'leaving')),
       uploader text,
       type text NOT NULL,
       name text NOT NULL,
       size integer NOT NULL,
       sha256 text NOT NULL,
       ticket_id uuid,
       message_id uuid,
       position integer,
       created_at timestamptz NOT NULL DEFAULT now(),
       CHECK ((state = 'used') = (message_id IS NOT NULL))
     )`,
  );
  await runner.query(
    'CREATE INDEX attachments_of_ticket ON attachments (ticket_id) WHERE ticket_id IS NOT NULL',
  );
  await runner.query(
    `CREATE INDEX attachments_waiting ON attachments (uploader) WHERE state IN ('storing', 'unused')`,
  );
  await runner.query(
    `CREATE INDEX attachments_to_go ON attachments (created_at) WHERE state IN ('storing', 'unused')`,
  );
  await runner.query(`CREATE INDEX attachments_leaving ON attachments (created_at) WHERE state = 'leaving'`);
}

export const dropAttachmentsTable = async (runner: QueryRunner): Promise<void> => {
  await runner.query('DROP TABLE attachments');
};
