import { applyEvent, type AnyEvent, type NewEvent, type TicketFacts } from '#contracts';
import { Database, type EmbeddedPostgres, type Tx } from '#database';
import { intakeMigrations } from '#intake';
import { saveFacts } from '../../apps/intake/src/store/facts.js';

/** Half a counter of turns went before them, so that a place costs the same part of one in a line of any length. */
const FIRST_TURN = 501;
const NOW = '2026-11-24T10:30:00.000+09:00';

const FILL = [
  `INSERT INTO tickets (ticket_id, customer, language, turn, revision, status, facts, statement)
   SELECT md5(turn::text)::uuid, NULL, 'ja', turn, 1, 'queued', '{}', '{}'
     FROM generate_series(${FIRST_TURN}, ${FIRST_TURN - 1} + $1::bigint) AS turn ORDER BY 1`,
  `INSERT INTO turns (turn, ticket_id, language, waiting)
   SELECT turn, md5(turn::text)::uuid, 'ja', true
     FROM generate_series(${FIRST_TURN}, ${FIRST_TURN - 1} + $1::bigint) AS turn`,
  `INSERT INTO waiting_counters (language, bucket, waiting)
   SELECT 'ja', turn / 1000, count(*)
     FROM generate_series(${FIRST_TURN}, ${FIRST_TURN - 1} + $1::bigint) AS turn GROUP BY 2`,
  `UPDATE turn_counter SET last_turn = ${FIRST_TURN - 1} + $1::bigint`,
];

/** A database of intake, in which so many turns wait. */
export class WaitingLine {
  private constructor(
    readonly url: string,
    private readonly database: Database,
  ) {}

  static async fill(server: EmbeddedPostgres, name: string, waiting: number): Promise<WaitingLine> {
    const admin = await Database.open({
      url: server.adminUrl,
      schema: 'bench',
      migrations: [],
      name: 'bench',
    });
    await admin.query(`CREATE DATABASE ${name}`);
    await admin.close();
    const url = Object.assign(new URL(server.adminUrl), { pathname: name }).href;
    const settings = { schema: 'intake', migrations: intakeMigrations, name: 'bench', poolSize: 2 };
    const database = await Database.open({ url, ...settings });
    await database.migrate();
    await database.transaction(async (tx) => {
      // Many rows at once, whose references are right: nothing is looked up for each of them.
      await tx.query('SET LOCAL statement_timeout = 0');
      await tx.query('SET LOCAL session_replication_role = replica');
      for (const statement of FILL) await tx.query(statement, [waiting]);
    });
    await database.query('VACUUM ANALYZE');
    return new WaitingLine(url, database);
  }

  /** Lets a ticket stand in line, as if it had been accepted and dated. */
  async letWait(ticketId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const facts = await factsOf(tx, ticketId);
      const turn = facts.turns[0]!.turn;
      const queued = [accepted(ticketId, turn), dated(ticketId, turn)].reduce(applyEvent, facts);
      await saveFacts(tx, [queued], { now: NOW, hasSpoken: false });
    });
  }

  close(): Promise<void> {
    return this.database.close();
  }
}

const factsOf = async (tx: Tx, ticketId: string): Promise<TicketFacts> => {
  const [row] = await tx.query<{ facts: TicketFacts }>('SELECT facts FROM tickets WHERE ticket_id = $1', [
    ticketId,
  ]);
  return row!.facts;
};

const stated = (source: 'eligibility' | 'scheduling', event: NewEvent): AnyEvent => ({
  ...event,
  source,
  id: '',
  partition: 0,
  at: { epoch: 0, sequence: 1 },
});

const accepted = (ticketId: string, turn: number): AnyEvent =>
  stated('eligibility', {
    ...{ type: 'junban.inquiry.decided.v1', ticketId, turn, time: NOW },
    data: {
      ...{ revision: 1, receivedAt: NOW, language: 'ja', outcome: 'accepted', reasons: [], missing: [] },
      edition: 'ja-2024-09-09',
    },
  });

const dated = (ticketId: string, turn: number): AnyEvent =>
  stated('scheduling', {
    ...{ type: 'junban.turn.dated.v1', ticketId, turn, time: NOW },
    data: {
      ...{ calendarVersion: 1, businessDate: '2026-11-24', opensAt: '2026-11-24T10:00:00.000+09:00' },
      ...{ dateRule: 'same-day', skipped: [] },
    },
  });
