import { type AnyEvent, toRecord } from '#contracts';
import type { Database } from '#database';

export const ERROR = 'DomainError: put here by hand';

interface Row {
  id: string;
  epoch: number;
  partition: number;
  sequence: number;
  type: string;
  ticketId: string;
  time: string;
  data: unknown;
}

/** Parks the first event that a source has of a turn at a service that has applied it, as if it had failed; its id. */
export const parkFirst = async (service: Database, source: Database, turn: number): Promise<string> => {
  const [row] = await source.query<Row>(
    `SELECT id, epoch, partition, sequence, type, ticket_id AS "ticketId", time, data
       FROM outbox WHERE turn = $1 ORDER BY sequence LIMIT 1`,
    [turn],
  );
  const { epoch, sequence, ...event } = row!;
  const { id, partition, type, ticketId } = event;
  const at = { epoch, sequence };
  const record = toRecord({ ...event, source: source.schema, at, turn } as AnyEvent);
  await service.query(
    `INSERT INTO parked (id, source, epoch, partition, sequence, type, ticket_id, turn, record, error)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, source.schema, epoch, partition, sequence, type, ticketId, turn, JSON.stringify(record), ERROR],
  );
  return id;
};
