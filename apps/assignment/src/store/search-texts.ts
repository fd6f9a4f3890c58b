import type { Tx } from '#database';
import { folded } from '../domain/folded.js';
import type { SearchText } from '../domain/search-text.js';

/** Adds texts to what can be found. The same text twice is one. */
export const insertSearchTexts = async (tx: Tx, texts: readonly SearchText[]): Promise<void> => {
  if (texts.length === 0) return;
  await tx.query(
    `INSERT INTO search_texts (turn, place, text_id, ticket_id, folded)
     SELECT * FROM unnest($1::bigint[], $2::text[], $3::uuid[], $4::uuid[], $5::text[])
     ON CONFLICT DO NOTHING`,
    [
      texts.map(({ turn }) => turn),
      texts.map(({ place }) => place),
      texts.map(({ textId }) => textId),
      texts.map(({ ticketId }) => ticketId),
      texts.map(({ text }) => folded(text)),
    ],
  );
};

/** What can be found on erased tickets goes with what was written. */
export const eraseSearchTexts = async (tx: Tx, ticketIds: readonly string[]): Promise<void> => {
  await tx.query('DELETE FROM search_texts WHERE ticket_id = ANY($1::uuid[])', [ticketIds]);
};
