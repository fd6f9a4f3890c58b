import { randomUUID } from 'node:crypto';
import type { Language } from '#contracts';
import type { Database } from '#database';
import { testDatabase, type TestDatabase } from '#testing';
import { intakeMigrations } from '../store/migrations.js';
import { countWaiting, type TurnInLine, type WaitingChange } from '../store/waiting-counters.js';

const languageOf = (turn: number): Language => (turn % 3 === 0 ? 'en' : 'ja');

/** Turns 1, 2, 3 … of which each third is English, and which a test lets wait. */
export class TurnsInLine {
  private constructor(private readonly server: TestDatabase) {}

  static async open(turns: number): Promise<TurnsInLine> {
    const server = await testDatabase(intakeMigrations);
    const ticketId = randomUUID();
    await server.db.query(
      `INSERT INTO tickets (ticket_id, language, turn, revision, status, facts, statement)
       VALUES ($1, 'ja', 1, 1, 'received', '{}', '{}')`,
      [ticketId],
    );
    await server.db.query(
      `INSERT INTO turns (turn, ticket_id, language)
       SELECT turn, $1, CASE WHEN turn % 3 = 0 THEN 'en' ELSE 'ja' END FROM generate_series(1, $2) AS turn`,
      [ticketId, turns],
    );
    return new TurnsInLine(server);
  }

  get db(): Database {
    return this.server.db;
  }

  turn(turn: number): TurnInLine {
    return { language: languageOf(turn), turn };
  }

  /** Lets exactly these turns wait, the others not. */
  letWait(waiting: number[]): Promise<void> {
    return this.db.transaction(async (tx) => {
      const changes = await tx.query<WaitingChange>(
        `UPDATE turns SET waiting = turn = ANY($1::bigint[]) WHERE waiting <> (turn = ANY($1::bigint[]))
         RETURNING language, turn, waiting`,
        [waiting],
      );
      await countWaiting(tx, changes);
    });
  }

  close(): Promise<void> {
    return this.server.drop();
  }
}
