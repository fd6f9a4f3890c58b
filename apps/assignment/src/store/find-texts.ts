import type { Language, Status } from '#contracts';
import type { Tx } from '#database';
import type { Place } from '../domain/search-text.js';

/** Which turns are looked for, beside what is written on them. Everything unless given. */
export interface TurnFilter {
  status?: Status;
  /** What it is about: as an agent has corrected it, otherwise as the customer chose. */
  topic?: string;
  language?: Language;
}

/** Where a phrase stands. */
export interface FoundText {
  turn: number;
  ticketId: string;
  place: Place | 'turn';
  /** The message or note; otherwise the ticket. */
  textId: string;
}

export interface FoundPage {
  found: FoundText[];
  /** Turns below this one have yet to be looked through. */
  next?: number;
}

interface Within {
  filter: TurnFilter;
  /** Turns below this one. */
  before: number;
  limit: number;
}

/** How many texts with all the phrase's pairs of letters are looked into: few at first, and at most so many. */
const FIRST = 250;
const MOST = 5_000;

const FILTER = `($3::text IS NULL OR turns.status = $3) AND ($4::text IS NULL OR turns.language = $4)
  AND ($5::text IS NULL OR coalesce(turns.topic, turns.chosen_topic) = $5)`;

/** Reads block after block of turns, the newest first, as far as the limit makes it; each is a look into the index. */
export const FIND_TEXTS = `
  WITH candidates AS MATERIALIZED (
    SELECT texts.* FROM generate_series(
      (SELECT max(turn) FROM search_texts WHERE turn < $2) / 4096, 0, -1) AS block
     CROSS JOIN LATERAL (
       SELECT turn, ticket_id, place, text_id, folded FROM search_texts
        WHERE search_pairs(turn, folded) @> search_pairs(block * 4096, $1) AND turn < $2
        ORDER BY turn DESC LIMIT $6) AS texts
     LIMIT $6)
  SELECT seen.texts, seen.lowest, found.* FROM (SELECT count(*) AS texts, min(turn) AS lowest FROM candidates) AS seen
    LEFT JOIN (
      SELECT DISTINCT ON (turn) turn, candidates.ticket_id AS "ticketId", place, text_id AS "textId"
        FROM candidates JOIN turns USING (turn)
       WHERE position($1 IN folded) > 0 AND ${FILTER}
       ORDER BY turn DESC, place LIMIT $7) AS found ON true
   ORDER BY turn DESC`;

interface Row {
  texts: number;
  lowest: number | null;
  turn: number | null;
}

const isFound = (row: Row): row is Row & FoundText => row.turn !== null;

/** Where a folded phrase of two letters or more stands, the newest turn first, one place a turn. */
export const findTexts = async (
  tx: Pick<Tx, 'query'>,
  phrase: string,
  { filter: { status, language, topic }, before, limit }: Within,
): Promise<FoundPage> => {
  for (const budget of [FIRST, MOST]) {
    const rows = await tx.query<Row>(FIND_TEXTS, [
      ...[phrase, before, status ?? null, language ?? null, topic ?? null],
      ...[budget, limit + 1],
    ]);
    const found = rows.filter(isFound).map(({ texts: _texts, lowest: _lowest, ...text }) => text);
    if (found.length > limit) return { found: found.slice(0, limit), next: found[limit - 1]!.turn };
    const { texts, lowest } = rows[0]!;
    if (texts < budget) return { found };
    if (budget === MOST) return { found, next: goesOnBelow(lowest!, found, before) };
  }
  throw new Error('the last budget ends the search');
};

/** A turn that was cut off is looked through again, unless it has been found or is all that there was. */
const goesOnBelow = (lowest: number, found: readonly FoundText[], before: number): number =>
  found.at(-1)?.turn === lowest || lowest + 1 >= before ? lowest : lowest + 1;

/** The turn of a number, if it is among those looked for. */
export const findTurn = (
  tx: Pick<Tx, 'query'>,
  turn: number,
  { status, language, topic }: TurnFilter,
): Promise<FoundText[]> =>
  tx.query<FoundText>(
    `SELECT turn, ticket_id AS "ticketId", $2::text AS place, ticket_id AS "textId" FROM turns
      WHERE turn = $1 AND status <> 'erased' AND ${FILTER}`,
    [turn, 'turn', status ?? null, language ?? null, topic ?? null],
  );
