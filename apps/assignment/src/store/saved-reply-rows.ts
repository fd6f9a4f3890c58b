import type { Language } from '#contracts';
import type { Tx } from '#database';
import type { Topic } from '#policy';

/** A reply that is written once for many tickets. */
export interface SavedReply {
  replyId: string;
  name: string;
  /** What it is for; every topic where none is named. */
  topics: Topic[];
  text: Record<Language, string>;
  /** Grows with every change. */
  version: number;
}

type Content = Omit<SavedReply, 'replyId' | 'version'>;
type Row = Omit<SavedReply, 'text'> & { ja: string; en: string };

const COLUMNS = 'reply_id AS "replyId", name, topics, ja, en, version';

const replyOf = ({ ja, en, ...row }: Row): SavedReply => ({ ...row, text: { ja, en } });

/** Changes happen one after the other; reading goes on meanwhile. */
export const lockSavedReplies = async (tx: Tx): Promise<void> => {
  await tx.query('LOCK TABLE saved_replies IN SHARE ROW EXCLUSIVE MODE');
};

/** All of them by name, or those for a topic. */
export const readSavedReplies = async (tx: Pick<Tx, 'query'>, topic?: Topic): Promise<SavedReply[]> => {
  const rows = await tx.query<Row>(
    `SELECT ${COLUMNS} FROM saved_replies
      WHERE $1::text IS NULL OR topics = '{}' OR $1 = ANY(topics) ORDER BY name, reply_id`,
    [topic ?? null],
  );
  return rows.map(replyOf);
};

export const findSavedReply = async (
  tx: Pick<Tx, 'query'>,
  replyId: string,
): Promise<SavedReply | undefined> => {
  const [row] = await tx.query<Row>(`SELECT ${COLUMNS} FROM saved_replies WHERE reply_id = $1`, [replyId]);
  return row && replyOf(row);
};

export const insertSavedReply = async (tx: Tx, { name, topics, text }: Content): Promise<SavedReply> => {
  const [row] = await tx.query<Row>(
    `INSERT INTO saved_replies (name, topics, ja, en) VALUES ($1, $2, $3, $4) RETURNING ${COLUMNS}`,
    [name, topics, text.ja, text.en],
  );
  return replyOf(row!);
};

export const updateSavedReply = async (
  tx: Tx,
  replyId: string,
  { name, topics, text }: Content,
): Promise<SavedReply> => {
  const [row] = await tx.query<Row>(
    `UPDATE saved_replies SET name = $2, topics = $3, ja = $4, en = $5, version = version + 1
      WHERE reply_id = $1 RETURNING ${COLUMNS}`,
    [replyId, name, topics, text.ja, text.en],
  );
  return replyOf(row!);
};

export const deleteSavedReply = async (tx: Tx, replyId: string): Promise<void> => {
  await tx.query('DELETE FROM saved_replies WHERE reply_id = $1', [replyId]);
};
