import type { Attachment } from '#contracts';
import type { Tx } from '#database';
import type { Side } from '../store/attachment-store.js';

/** An attachment on a message of a ticket, with whose it is. */
export interface KeptAttachment extends Attachment {
  side: Side;
}

/** What people see of an attachment beside its message. */
export type ShownAttachment = Pick<Attachment, 'attachmentId' | 'name' | 'type' | 'size'>;

/** The attachments of tickets by the id of their message, in order. */
export async function attachmentsOfTickets(
  database: Pick<Tx, 'query'>,
  ticketIds: readonly string[],
): Promise<Map<string, ShownAttachment[]>> {
  const rows = await database.query<ShownAttachment & { messageId: string }>(
    `SELECT message_id AS "messageId", attachment_id AS "attachmentId", name, type, size
       FROM attachments WHERE ticket_id = ANY($1::uuid[]) ORDER BY message_id, position`,
    [ticketIds],
  );
  const ofMessage = Map.groupBy(rows, ({ messageId }) => messageId);
  return new Map(
    [...ofMessage].map(([messageId, list]) => [messageId, list.map(({ messageId: _, ...shown }) => shown)]),
  );
}

/** An attachment that is on a message, of the ticket where one is named; undefined where there is none. */
export async function findAttachment(
  database: Pick<Tx, 'query'>,
  attachmentId: string,
  ticketId?: string,
): Promise<KeptAttachment | undefined> {
  const [row] = await database.query<KeptAttachment>(
    `SELECT attachment_id AS "attachmentId", side, name, type, size, sha256 FROM attachments
      WHERE attachment_id = $1 AND state = 'used' AND ($2::uuid IS NULL OR ticket_id = $2)`,
    [attachmentId, ticketId ?? null],
  );
  return row;
}

/** Takes everything off erased tickets: one's own objects are to go, of the others' the rows go at once. */
export async function eraseAttachments(tx: Tx, side: Side, ticketIds: readonly string[]): Promise<void> {
  if (ticketIds.length === 0) return;
  await tx.query('DELETE FROM attachments WHERE ticket_id = ANY($1::uuid[]) AND side <> $2', [
    ticketIds,
    side,
  ]);
  await tx.query(
    `UPDATE attachments
        SET state = 'leaving', ticket_id = NULL, message_id = NULL, position = NULL, name = ''
      WHERE ticket_id = ANY($1::uuid[])`,
    [ticketIds],
  );
}
