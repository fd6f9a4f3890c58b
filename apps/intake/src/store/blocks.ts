import { DateTime } from 'luxon';
import type { AbuseReason } from '#contracts';
import type { Tx } from '#database';
import type { BlockInForce } from '../domain/block.js';
import { inJapan } from '../domain/japan-time.js';

/** A block as operators made it. Instants are RFC 3339 in JST. */
export interface Block {
  blockId: string;
  who: string;
  /** What the customer had written on when they were blocked. */
  ticketId: string;
  reason: AbuseReason;
  note?: string;
  since: string;
  until?: string;
  /** The operator's subject. */
  by: string;
}

interface Row extends Omit<Block, 'since' | 'until' | 'note'> {
  number: number;
  note: string | null;
  since: Date;
  until: Date | null;
}

const COLUMNS = `block_id AS "blockId", number, who, ticket_id AS "ticketId", reason, note, since, until,
  done_by AS "by"`;

const blockOf = ({ number, note, since, until, ...block }: Row): Block & { number: number } => ({
  ...block,
  number,
  ...(note !== null && { note }),
  since: inJapan(since),
  ...(until && { until: inJapan(until) }),
});

/** Blocks on those who are recognised by any of these, over or not. One query, however many write at once. */
export async function blocksOn(tx: Pick<Tx, 'query'>, who: readonly string[]): Promise<BlockInForce[]> {
  if (who.length === 0) return [];
  const rows = await tx.query<Omit<BlockInForce, 'until'> & { until: Date | null }>(
    'SELECT who, reason, until FROM blocks WHERE who = ANY($1::text[])',
    [[...new Set(who)]],
  );
  return rows.map(({ until, ...block }) => ({
    ...block,
    ...(until && { until: DateTime.fromJSDate(until, { zone: 'Asia/Tokyo' }) }),
  }));
}

/** Adds a block in place of one that is over; false while another is in force on the same customer. */
export async function insertBlock(tx: Tx, { blockId, who, ticketId, ...block }: Block): Promise<boolean> {
  const { reason, note, since, until, by } = block;
  await tx.query('DELETE FROM blocks WHERE who = $1 AND until <= $2', [who, since]);
  const added = await tx.query(
    `INSERT INTO blocks (block_id, who, ticket_id, reason, note, since, until, done_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (who) DO NOTHING RETURNING 1`,
    [blockId, who, ticketId, reason, note ?? null, since, until ?? null, by],
  );
  return added.length > 0;
}

/** The block that somebody is under. */
export async function blockIdOf(tx: Tx, who: string): Promise<string | undefined> {
  const [row] = await tx.query<{ blockId: string }>(
    'SELECT block_id AS "blockId" FROM blocks WHERE who = $1',
    [who],
  );
  return row?.blockId;
}

/** Ends a block; undefined where there is none. */
export async function deleteBlock(tx: Tx, blockId: string): Promise<Block | undefined> {
  const [row] = await tx.query<Row>(`DELETE FROM blocks WHERE block_id = $1 RETURNING ${COLUMNS}`, [blockId]);
  if (!row) return undefined;
  const { number: _number, ...block } = blockOf(row);
  return block;
}

/** Blocks that are in force, the latest first, from below a number where one is given. */
export async function blocksInForce(
  db: Pick<Tx, 'query'>,
  { now, limit, below }: { now: DateTime; limit: number; below?: number },
): Promise<(Block & { number: number })[]> {
  const rows = await db.query<Row>(
    `SELECT ${COLUMNS} FROM blocks
      WHERE (until IS NULL OR until > $1) AND ($2::bigint IS NULL OR number < $2) ORDER BY number DESC LIMIT $3`,
    [now.toJSDate(), below ?? null, limit],
  );
  return rows.map(blockOf);
}

/** Remembers what an operator did, in the transaction that does it. Without the note: it may tell of the customer. */
export async function recordBlockAct(
  tx: Tx,
  act: 'blocked' | 'lifted',
  { blockId, ticketId, reason, until }: Block,
  { at, by }: { at: string; by: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO block_acts (at, act, block_id, ticket_id, reason, until, done_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [at, act, blockId, ticketId, reason, until ?? null, by],
  );
}
