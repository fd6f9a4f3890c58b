import { extname } from 'node:path';
import type { Attachment } from '#contracts';
import type { Tx } from '#database';
import { type FieldFault, invalidInput, type Problem } from '#platform';
import { type Claimable, lockClaimable, type PlacedAttachment, saveClaims } from '../rows/claim-rows.js';
import type { Side } from '../store/attachment-store.js';
import { claimFault } from './claim-faults.js';

/** Which uploads somebody wants on a message. */
export interface Wanted {
  attachmentIds: readonly string[];
  /** By whom they must have been uploaded. */
  uploader?: string;
}

/** Where they go. */
export interface Place {
  ticketId: string;
  messageId: string;
  /** How many the message has already. */
  from?: number;
  /** Their names give way to this one and a number. */
  rename?: string;
}

/**
 * Puts uploads on messages within one transaction, each once and only those of their uploader, in two statements
 * however many messages there are.
 */
export class Claims {
  private readonly known: ReadonlyMap<string, Claimable>;
  private readonly placed = new Map<string, PlacedAttachment>();

  private constructor(rows: readonly Claimable[]) {
    this.known = new Map(rows.map((row) => [row.attachmentId, row]));
  }

  /** Locks all that may be claimed; without any id there is no query. */
  static async open(tx: Tx, side: Side, attachmentIds: readonly string[]): Promise<Claims> {
    return new Claims(attachmentIds.length > 0 ? await lockClaimable(tx, side, attachmentIds) : []);
  }

  /** What the message gets, or why one of them cannot be used: then none is. */
  take(
    { attachmentIds, uploader }: Wanted,
    { ticketId, messageId, from = 0, rename }: Place,
  ): Attachment[] | Problem {
    const faults = attachmentIds.flatMap(
      (id, index) => this.faultIn(id, index, attachmentIds, uploader) ?? [],
    );
    if (faults.length > 0) return invalidInput(faults);
    return attachmentIds.map((id, index) => {
      const { attachmentId, name: own, type, size, sha256 } = this.known.get(id)!;
      const position = from + index;
      const name = rename === undefined ? own : `${rename}-${position + 1}${extname(own)}`;
      const attachment = { attachmentId, name, type, size, sha256 };
      this.placed.set(id, { ...attachment, ticketId, messageId, position });
      return attachment;
    });
  }

  async save(tx: Tx): Promise<void> {
    await saveClaims(tx, [...this.placed.values()]);
  }

  private faultIn(
    id: string,
    index: number,
    all: readonly string[],
    uploader: string | undefined,
  ): FieldFault | undefined {
    const row = this.known.get(id);
    const field = `attachments[${index}]`;
    if (all.indexOf(id) < index || row?.state === 'used' || this.placed.has(id))
      return claimFault(field, 'attachment-used');
    const isOwn = uploader !== undefined && row?.state === 'unused' && row.uploader === uploader;
    return isOwn ? undefined : claimFault(field, 'attachment-unknown');
  }
}
