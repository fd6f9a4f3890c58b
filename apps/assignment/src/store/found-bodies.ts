import type { Tx } from '#database';

/** Messages and notes as they were written, by their ids. */
export const bodiesOf = async (
  tx: Pick<Tx, 'query'>,
  textIds: readonly string[],
): Promise<Map<string, string>> => {
  const rows = await tx.query<{ textId: string; body: string }>(
    `SELECT message_id AS "textId", body FROM messages WHERE message_id = ANY($1::uuid[])
      UNION ALL SELECT note_id, body FROM notes WHERE note_id = ANY($1::uuid[])`,
    [textIds],
  );
  return new Map(rows.map(({ textId, body }) => [textId, body]));
};
