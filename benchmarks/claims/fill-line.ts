import { type AnyEvent, applyEvent, type NewEvent, unknownTicket } from '#contracts';
import type { Database } from '#database';
import { dated, decided, received } from '../../apps/assignment/src/testing/facts.js';

const TICKET = '00000000-0000-4000-8000-000000000000';
const TURN = 987_654_321;

const SOURCES = ['intake', 'eligibility', 'scheduling'];

/** What assignment keeps of a ticket that waits: made by its own rules from what the others say of one. */
const template = () => {
  const inquiry = received(TURN, { ticketId: TICKET });
  const facts: NewEvent[] = [inquiry, decided(TURN, { ticketId: TICKET }), dated(TURN, { ticketId: TICKET })];
  const asEvent = (fact: NewEvent, index: number) =>
    ({ ...fact, source: SOURCES[index], at: { epoch: 1, sequence: 1 } }) as unknown as AnyEvent;
  const known = facts.map(asEvent).reduce(applyEvent, unknownTicket(TICKET));
  return { known, inquiry: { turn: TURN, revision: 1, content: inquiry.data.content } };
};

/** Puts so many more turns in line, each with the facts and the inquiry of an ordinary ticket; `after` is the last so far. */
export const fillLine = async (database: Database, after: number, count: number): Promise<void> => {
  const { known, inquiry } = template();
  await database.transaction(async (tx) => {
    await tx.query('SET LOCAL statement_timeout = 0');
    await tx.query(
      `INSERT INTO tickets (ticket_id, known, inquiry, latest_turn, indexed)
       SELECT id, replace(replace($1, $3, id::text), $4, turn::text)::jsonb, replace($2, $4, turn::text)::jsonb,
              turn, true
         FROM (SELECT turn, md5('ticket ' || turn)::uuid AS id
                 FROM generate_series($5::bigint + 1, $5::bigint + $6::bigint) AS turn) AS new`,
      [JSON.stringify(known), JSON.stringify(inquiry), TICKET, String(TURN), after, count],
    );
    await tx.query(
      `INSERT INTO turns (turn, ticket_id, language, opens_at, waiting, settled, status)
       SELECT latest_turn, ticket_id, 'ja', '2026-11-24T10:00:00+09:00', true, true, 'queued'
         FROM tickets WHERE latest_turn > $1`,
      [after],
    );
    await tx.query('UPDATE line SET watermark = $1', [after + count]);
  });
};
