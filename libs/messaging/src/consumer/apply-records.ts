import type { ParsedRecord } from '#contracts';
import { lockCursor, moveCursor } from '../inbox/cursors.js';
import type { Cursor } from '../inbox/judge.js';
import { sortOut } from '../inbox/sort-out.js';
import { traceConsumed } from '../tracing/trace-events.js';
import type { Stream } from '../transport.js';
import { type Outcome, outcomeOf } from './outcome.js';
import { type ApplyPorts, begin, deliverAll, finish } from './unit-of-work.js';

/**
 * Applies the records whose turn it is in one transaction: facts loaded once, handlers in memory, each row stored
 * once, own events and the inbox moved with them (DESIGN §6, Consumer). Throws with nothing done on any fault.
 */
export const applyRecords = <F>(
  ports: ApplyPorts<F>,
  stream: Stream,
  records: readonly ParsedRecord[],
  signal: AbortSignal,
): Promise<Outcome> =>
  ports.database.transaction(async (tx) => {
    const cursor = await lockCursor(tx, stream);
    const { events, cursor: reached, ...sorted } = sortOut(cursor, stream, records);
    if (events.length === 0) return outcomeOf(sorted);
    const subjects = events.map(({ ticketId }) => ticketId);
    const batch = await begin(tx, ports, subjects);
    const traced = await traceConsumed(tx, ports.service, events);
    const published = await traced.during(async () => {
      await deliverAll(ports, traced.events, batch);
      signal.throwIfAborted();
      return finish(tx, ports, batch);
    });
    // An event that is only ignored says nothing of whether the handlers work.
    const failuresInRow = batch.hasHandled ? 0 : cursor.failuresInRow;
    await moveCursor(tx, stream, cursor, { ...reached, failuresInRow });
    const entered = enteredBy(cursor, reached);
    return outcomeOf({ ...sorted, entered, applied: events.length, published: published.length });
  });

/** A stream that was never read has left nothing. */
const enteredBy = (from: Cursor, to: Cursor): Outcome['entered'] =>
  to.epoch > from.epoch && from.sequence > 0
    ? { epoch: to.epoch, left: { epoch: from.epoch, sequence: from.sequence } }
    : undefined;
