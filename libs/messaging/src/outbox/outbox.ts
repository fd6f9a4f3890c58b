import { randomUUID } from 'node:crypto';
import type { AnyEvent, NewEvent, ServiceName } from '#contracts';
import type { Tx } from '#database';
import { partitionOf } from './partition-of.js';

/** A new event, with the W3C traceparent of what caused it. */
export type CausedEvent = NewEvent & { traceparent?: string };

interface Stream {
  partition: number;
  epoch: number;
  sequence: number;
  lastId: string | null;
}

/**
 * What one service publishes. Events are stored in the transaction that causes them; the counter row of their
 * stream gives the sequence and is held to the commit, so that sequences have no gap and follow the commits (DESIGN §6).
 */
export class Outbox {
  /** `traceparent` names the trace of the request under way, for events that don't bring their own. */
  constructor(
    readonly service: ServiceName,
    private readonly traceparent: () => string | undefined = () => undefined,
  ) {}

  /**
   * Appends events in the caller's transaction and returns them as published, in the order given. Locks streams in
   * number order: the last locks of a transaction (DESIGN §4.6). Wake the transport after the commit.
   */
  async append(tx: Tx, events: readonly CausedEvent[]): Promise<AnyEvent[]> {
    if (events.length === 0) return [];
    const partitions = events.map(({ ticketId }) => partitionOf(ticketId));
    const streams = await lockStreams(tx, [...new Set(partitions)]);
    const published = events.map((event, index) => this.publish(event, streams.get(partitions[index]!)!));
    await Promise.all([insertEvents(tx, published), moveStreams(tx, [...streams.values()])]);
    return published;
  }

  private publish(event: CausedEvent, stream: Stream): AnyEvent {
    const { type, ticketId, turn, time, data } = event;
    const traceparent = event.traceparent ?? this.traceparent();
    const id = randomUUID();
    const previous = stream.lastId;
    stream.sequence += 1;
    stream.lastId = id;
    return {
      id,
      source: this.service,
      partition: stream.partition,
      at: { epoch: stream.epoch, sequence: stream.sequence },
      ...(previous !== null && { previous }),
      type,
      time,
      ticketId,
      ...(turn !== undefined && { turn }),
      ...(traceparent !== undefined && { traceparent }),
      data,
    } as AnyEvent;
  }
}

async function lockStreams(tx: Tx, partitions: number[]): Promise<Map<number, Stream>> {
  const rows = await tx.query<Stream>(
    `SELECT partition, epoch, sequence, last_id AS "lastId"
     FROM streams WHERE partition = ANY($1::int[]) ORDER BY partition FOR UPDATE`,
    [partitions],
  );
  return new Map(rows.map((row) => [row.partition, row]));
}

async function insertEvents(tx: Tx, events: AnyEvent[]): Promise<void> {
  await tx.query(
    `INSERT INTO outbox (partition, epoch, sequence, id, type, ticket_id, turn, time, data, previous, traceparent)
     SELECT * FROM unnest($1::int[], $2::int[], $3::bigint[], $4::uuid[], $5::text[], $6::text[], $7::bigint[],
                          $8::text[], $9::jsonb[], $10::uuid[], $11::text[])`,
    [
      events.map(({ partition }) => partition),
      events.map(({ at }) => at.epoch),
      events.map(({ at }) => at.sequence),
      events.map(({ id }) => id),
      events.map(({ type }) => type),
      events.map(({ ticketId }) => ticketId),
      events.map(({ turn }) => turn ?? null),
      events.map(({ time }) => time),
      events.map(({ data }) => JSON.stringify(data)),
      events.map(({ previous }) => previous ?? null),
      events.map(({ traceparent }) => traceparent ?? null),
    ],
  );
}

async function moveStreams(tx: Tx, streams: Stream[]): Promise<void> {
  await tx.query(
    `UPDATE streams SET sequence = moved.sequence, last_id = moved.last_id
     FROM unnest($1::int[], $2::bigint[], $3::uuid[]) AS moved (partition, sequence, last_id)
     WHERE streams.partition = moved.partition`,
    [
      streams.map(({ partition }) => partition),
      streams.map(({ sequence }) => sequence),
      streams.map(({ lastId }) => lastId),
    ],
  );
}
