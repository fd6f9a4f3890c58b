import type { EventEnvelope, EventRecord, EventType, ServiceName } from '#contracts';
import type { Tx } from '#database';

/** An event that could not be processed and waits for an operator. */
export interface ParkedEvent {
  id: string;
  source: ServiceName;
  epoch: number;
  partition: number;
  sequence: number;
  type: EventType;
  ticketId: string;
  turn: number;
  /** The kind of error; nothing that people wrote. */
  error: string;
  parkedAt: Date;
}

const COLUMNS = `id, source, epoch, partition, sequence, type, ticket_id AS "ticketId", turn, error,
  parked_at AS "parkedAt"`;

/** Stores a record that could not be processed under its event's id; one that comes again in a new epoch is there already. */
export async function insertParked(
  tx: Tx,
  envelope: EventEnvelope & { turn: number },
  record: EventRecord,
  error: string,
): Promise<void> {
  const { id, source, at, partition, type, ticketId, turn } = envelope;
  await tx.query(
    `INSERT INTO parked (id, source, epoch, partition, sequence, type, ticket_id, turn, record, error)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (id) DO NOTHING`,
    [id, source, at.epoch, partition, at.sequence, type, ticketId, turn, JSON.stringify(record), error],
  );
}

/** All parked events, oldest first. */
export const listParked = (db: Pick<Tx, 'query'>): Promise<ParkedEvent[]> =>
  db.query<ParkedEvent>(`SELECT ${COLUMNS} FROM parked ORDER BY parked_at, id`);

/** One parked event with its record, locked. */
export async function lockParked(
  tx: Tx,
  id: string,
): Promise<(ParkedEvent & { record: EventRecord }) | undefined> {
  const [row] = await tx.query<ParkedEvent & { record: EventRecord }>(
    `SELECT ${COLUMNS}, record FROM parked WHERE id = $1 FOR UPDATE`,
    [id],
  );
  return row;
}

export async function deleteParked(tx: Tx, id: string): Promise<void> {
  await tx.query('DELETE FROM parked WHERE id = $1', [id]);
}

/** How many events of a turn are parked here. Its ticket's facts must be locked, or two counts may cross. */
export async function countParked(tx: Tx, ticketId: string, turn: number): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'SELECT count(*) AS count FROM parked WHERE ticket_id = $1 AND turn = $2',
    [ticketId, turn],
  );
  return row!.count;
}
