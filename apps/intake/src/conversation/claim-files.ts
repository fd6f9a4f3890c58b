import { Claims } from '#attachments';
import type { Attachment } from '#contracts';
import type { Tx } from '#database';
import { Problem } from '#platform';
import type { Act } from '../domain/act.js';
import type { Ticket } from '../domain/ticket.js';

/** Uploads that somebody wants on what they write. */
export interface Files {
  attachmentIds: readonly string[];
  /** By whom they must have been uploaded. */
  uploader?: string;
}

interface Writing {
  act: Act;
  /** Id of a new text. */
  messageId: string;
  files?: Files;
}

/**
 * Takes the uploads for what an act writes; they are stored by the claims that come with them. Those that the text has
 * already are no fault: repeating a PUT does nothing. Throws Problem (400).
 */
export async function claimFiles(
  tx: Tx,
  { ticketId, statement }: Ticket,
  { act, messageId, files }: Writing,
): Promise<{ claims: Claims; attachments: Attachment[] }> {
  const joins = act.filesJoin?.(statement) ?? false;
  const earlier = joins ? (statement.content.attachments ?? []) : [];
  const has = new Set(earlier.map(({ attachmentId }) => attachmentId));
  const attachmentIds = files?.attachmentIds.filter((id) => !has.has(id)) ?? [];
  const claims = await Claims.open(tx, 'customer', attachmentIds);
  const place = { ticketId, messageId: joins ? statement.messageId : messageId, from: earlier.length };
  const attachments = claims.take({ attachmentIds, uploader: files?.uploader }, place);
  if (attachments instanceof Problem) throw attachments;
  return { claims, attachments };
}
