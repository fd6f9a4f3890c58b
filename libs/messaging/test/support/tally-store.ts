import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { AnyEvent } from '#contracts';
import type { Tx } from '#database';
import {
  createMessagingTables,
  createOperatorActs,
  dropMessagingTables,
  dropOperatorActs,
  type FactsStore,
} from '#messaging';
import type { Tally } from './tally.js';

export class Tallies1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createMessagingTables(runner);
    await createOperatorActs(runner);
    await runner.query(`CREATE TABLE tallies (
      ticket_id text PRIMARY KEY, applied text[] NOT NULL DEFAULT '{}', held integer NOT NULL DEFAULT 0,
      CONSTRAINT nothing_forbidden CHECK (NOT 'forbidden' = ANY (applied)))`);
    await runner.query('CREATE TABLE calendars (version integer PRIMARY KEY)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tallies, calendars');
    await dropOperatorActs(runner);
    await dropMessagingTables(runner);
  }
}

/** What the service applies is a row a ticket, so that the database itself tells what was lost or doubled. */
export class TallyStore implements FactsStore<Tally> {
  async load(tx: Tx, ticketIds: string[]): Promise<Map<string, Tally>> {
    await tx.query('INSERT INTO tallies (ticket_id) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [
      ticketIds,
    ]);
    const rows = await tx.query<Tally>(
      `SELECT ticket_id AS "ticketId", applied, held FROM tallies
       WHERE ticket_id = ANY($1::text[]) ORDER BY ticket_id FOR UPDATE`,
      [ticketIds],
    );
    return new Map(rows.map((row) => [row.ticketId, row]));
  }

  async store(tx: Tx, changed: Tally[], published: AnyEvent[]): Promise<void> {
    const facts = changed.map((tally) => ({ ...tally, held: heldBy(published, tally) }));
    await tx.query(
      `UPDATE tallies SET applied = ARRAY(SELECT jsonb_array_elements_text(new.applied)), held = new.held
       FROM unnest($1::text[], $2::jsonb[], $3::int[]) AS new (ticket_id, applied, held)
       WHERE tallies.ticket_id = new.ticket_id`,
      [
        facts.map(({ ticketId }) => ticketId),
        facts.map(({ applied }) => JSON.stringify(applied)),
        facts.map(({ held }) => held),
      ],
    );
  }
}

const heldBy = (published: AnyEvent[], { ticketId, held }: Tally): number => {
  const last = published.findLast(
    (event) => event.type === 'junban.turn.held.v1' && event.ticketId === ticketId,
  );
  return last?.type === 'junban.turn.held.v1' ? last.data.parked : held;
};
