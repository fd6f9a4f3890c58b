import type { Tx } from '#database';
import { lineMove } from '../domain/line-move.js';
import { turnOf } from '../domain/ticket.js';
import { type AuditEntry, writeAudit } from './audit.js';
import type { StoredTurn } from './turn-rows.js';

const entryOf = ({ known, before, after }: StoredTurn): Omit<AuditEntry, 'at'>[] => {
  const move = lineMove(before, after);
  if (!move) return [];
  const { turn, language, opensAt } = after;
  const receivedAt = turnOf(known, turn)?.inquiry?.receivedAt;
  const detail = move.act === 'queued' ? { language, opensAt, receivedAt } : {};
  return [{ ...move, ticketId: known.ticketId, turn, detail }];
};

/** Tells the audit trail which turns have come to stand in line, and which have left it without being given. */
export const auditLineMoves = async (
  tx: Tx,
  stored: readonly StoredTurn[],
  now: () => Promise<string>,
): Promise<void> => {
  const moved = stored.flatMap(entryOf);
  if (moved.length === 0) return;
  const at = await now();
  await writeAudit(
    tx,
    moved.map((entry) => ({ ...entry, at })),
  );
};
