import { type AnyEvent, type EventRecord, type Position, type ServiceName, toRecord } from '#contracts';
import type { Tx } from '#database';
import type { Stream, StreamEnd } from '../transport.js';

/** A record with its place, by which the reader goes on. */
export interface OutboxRecord {
  at: Position;
  record: EventRecord;
}

/** A stream that has moved: from where its source had told of it, to where it stands now. */
export interface Movement {
  partition: number;
  epoch: number;
  from: number;
  to: number;
}

interface OutboxRow {
  epoch: number;
  sequence: number;
  id: string;
  type: string;
  ticket_id: string;
  turn: number | null;
  time: string;
  data: unknown;
  previous: string | null;
  traceparent: string | null;
}

/** Rights on a service's outbox and streams are all that reading takes. */
export type OutboxDatabase = Pick<Tx, 'query'>;

/** The next records of a stream, in order. Streams are locked to the commit, so nothing can appear before them later. */
export async function readOutbox(
  db: OutboxDatabase,
  { source, partition }: Stream,
  after: Position,
  limit: number,
): Promise<OutboxRecord[]> {
  const rows = await db.query<OutboxRow>(
    `SELECT epoch, sequence, id, type, ticket_id, turn, time, data, previous, traceparent
     FROM outbox WHERE partition = $1 AND (epoch, sequence) > ($2, $3) ORDER BY epoch, sequence LIMIT $4`,
    [partition, after.epoch, after.sequence, limit],
  );
  return rows.map((row) => {
    const at = { epoch: row.epoch, sequence: row.sequence };
    const event = {
      id: row.id,
      source,
      partition,
      at,
      previous: row.previous ?? undefined,
      type: row.type,
      time: row.time,
      ticketId: row.ticket_id,
      turn: row.turn ?? undefined,
      traceparent: row.traceparent ?? undefined,
      data: row.data,
    } as AnyEvent;
    return { at, record: toRecord(event) };
  });
}

/**
 * Marks everything as published and tells from where on each stream was not. After `published` was set back this is
 * where the replay begins.
 */
export const takePublished = (db: OutboxDatabase): Promise<Movement[]> =>
  db.query<Movement>(
    `WITH behind AS (
       SELECT partition, epoch, published, sequence FROM streams
       WHERE published < sequence ORDER BY partition FOR UPDATE
     )
     UPDATE streams SET published = behind.sequence FROM behind WHERE streams.partition = behind.partition
     RETURNING behind.partition, behind.epoch, behind.published AS "from", behind.sequence AS "to"`,
  );

/** Where a service's streams end. */
export async function readEnds(db: OutboxDatabase, source: ServiceName): Promise<StreamEnd[]> {
  const rows = await db.query<{ partition: number } & Position>(
    'SELECT partition, epoch, sequence FROM streams',
  );
  return rows.map(({ partition, epoch, sequence }) => ({ source, partition, at: { epoch, sequence } }));
}
