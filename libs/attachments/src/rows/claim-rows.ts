import type { Attachment } from '#contracts';
import type { Tx } from '#database';
import type { Side } from '../store/attachment-store.js';

/** An attachment as it may be put on a message, or may not. */
export interface Claimable extends Attachment {
  uploader: string | null;
  state: 'storing' | 'unused' | 'used' | 'leaving';
}

/** An attachment on its message. */
export interface PlacedAttachment extends Attachment {
  ticketId: string;
  messageId: string;
  /** Its place among those of the message, from 0. */
  position: number;
}

/** These attachments of one's own side, locked to the transaction's end, in one order for everybody. */
export const lockClaimable = (tx: Tx, side: Side, attachmentIds: readonly string[]): Promise<Claimable[]> =>
  tx.query<Claimable>(
    `SELECT attachment_id AS "attachmentId", uploader, state, type, name, size, sha256
       FROM attachments WHERE attachment_id = ANY($1::uuid[]) AND side = $2
      ORDER BY attachment_id FOR UPDATE`,
    [attachmentIds, side],
  );

const columnsOf = (placed: readonly PlacedAttachment[]) => [
  placed.map(({ attachmentId }) => attachmentId),
  placed.map(({ ticketId }) => ticketId),
  placed.map(({ messageId }) => messageId),
  placed.map(({ position }) => position),
  placed.map(({ name }) => name),
];

/** Puts uploads on their messages; who uploaded them is forgotten. */
export async function saveClaims(tx: Tx, placed: readonly PlacedAttachment[]): Promise<void> {
  if (placed.length === 0) return;
  await tx.query(
    `UPDATE attachments SET state = 'used', uploader = NULL, name = new.name,
            ticket_id = new.ticket_id, message_id = new.message_id, position = new.position
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::integer[], $5::text[])
         AS new (attachment_id, ticket_id, message_id, position, name)
      WHERE attachments.attachment_id = new.attachment_id`,
    columnsOf(placed),
  );
}

/** Keeps what an event says of attachments; those that are known already stay as they are. */
export async function noteAttachments(
  tx: Tx,
  side: Side,
  placed: readonly PlacedAttachment[],
): Promise<void> {
  if (placed.length === 0) return;
  await tx.query(
    `INSERT INTO attachments (state, side, attachment_id, ticket_id, message_id, position, name, type, size, sha256)
     SELECT 'used', $1, * FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::integer[], $6::text[], $7::text[], $8::integer[], $9::text[])
     ON CONFLICT (attachment_id) DO NOTHING`,
    [
      side,
      ...columnsOf(placed),
      placed.map(({ type }) => type),
      placed.map(({ size }) => size),
      placed.map(({ sha256 }) => sha256),
    ],
  );
}
