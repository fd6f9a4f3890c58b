import { DateTime } from 'luxon';
import type { Database, Tx } from '#database';

/** The counter row, locked by this transaction until it ends. */
export interface TurnCounter {
  lastTurn: number;
  /** Business time of an arrival now: never before that of a lower turn (DESIGN §4.1). */
  receivedAt: DateTime;
}

/** Locks the one row that gives turn numbers, and only then reads the clock. */
export async function lockTurnCounter(database: Database, tx: Tx): Promise<TurnCounter> {
  const [row] = await tx.query<{ last_turn: number; last_received_at: Date }>(
    'SELECT last_turn, last_received_at FROM turn_counter FOR UPDATE',
  );
  if (!row) throw new Error('the turn counter has no row');
  const now = await database.businessNow(tx);
  const last = DateTime.fromJSDate(row.last_received_at, { zone: 'Asia/Tokyo' });
  return { lastTurn: row.last_turn, receivedAt: DateTime.max(now, last) };
}

/** Moves the counter on to the highest turn given. */
export async function saveTurnCounter(tx: Tx, { lastTurn, receivedAt }: TurnCounter): Promise<void> {
  await tx.query('UPDATE turn_counter SET last_turn = $1, last_received_at = $2', [
    lastTurn,
    receivedAt.toJSDate(),
  ]);
}

/** The last turn that was given, for whoever only looks. */
export async function readLastTurn(tx: Pick<Tx, 'query'>): Promise<number> {
  const [row] = await tx.query<{ turn: number }>('SELECT last_turn AS turn FROM turn_counter');
  return row!.turn;
}
