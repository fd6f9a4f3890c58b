import { randomUUID } from 'node:crypto';
import type { AnyEvent, ServiceName } from '#contracts';
import { jsonArray, type Tx } from '#database';
import { traceCreated } from '../tracing/trace-events.js';
import type { CausedEvent } from './caused-event.js';
import { partitionOf } from './partition-of.js';

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
    const published = await this.number(tx, events);
    await this.store(tx, published);
    return published;
  }

  /**
   * The first half of {@link append}: locks the streams and numbers the events. For who has more to store that follows
   * from them, and stores it together with them.
   */
  async number(tx: Tx, events: readonly CausedEvent[]): Promise<AnyEvent[]> {
    if (events.length === 0) return [];
    const causes = events.map((event) => ({
      ...event,
      traceparent: event.traceparent ?? this.traceparent(),
    }));
    const traced = await traceCreated(tx, this.service, causes);
    const partitions = events.map(({ ticketId }) => partitionOf(ticketId));
    const streams = await lockStreams(tx, [...new Set(partitions)]);
    return traced.map((event, index) => this.publish(event, streams.get(partitions[index]!)!));
  }

  /** The second half: stores all that was numbered in this transaction, and moves its streams on. */
  async store(tx: Tx, published: readonly AnyEvent[]): Promise<void> {
    if (published.length === 0) return;
    await storeEvents(tx, published);
  }

  private publish(event: CausedEvent, stream: Stream): AnyEvent {
    const { type, ticketId, turn, time, data, traceparent } = event;
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

/** Stores events, and moves the locked streams on to the last of each. */
async function storeEvents(tx: Tx, events: readonly AnyEvent[]): Promise<void> {
  await tx.query(
    `WITH moved AS (
       UPDATE streams SET sequence = last.sequence, last_id = last.id
         FROM (SELECT DISTINCT ON (partition) *
                 FROM unnest($1::int[], $3::bigint[], $4::uuid[]) AS new (partition, sequence, id)
                ORDER BY partition, sequence DESC) AS last
        WHERE streams.partition = last.partition
     )
     INSERT INTO outbox (partition, epoch, sequence, id, type, ticket_id, turn, time, data, previous, traceparent)
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
      jsonArray(events.map(({ data }) => data)),
      events.map(({ previous }) => previous ?? null),
      events.map(({ traceparent }) => traceparent ?? null),
    ],
  );
}
