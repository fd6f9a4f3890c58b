import type { EventEnvelope, EventRecord } from '#contracts';
import { describeFault } from '../consumer/faults.js';
import { type Outcome, outcomeOf, stoppedBy } from '../consumer/outcome.js';
import { type ApplyPorts, begin, finish } from '../consumer/unit-of-work.js';
import { lockCursor, moveCursor } from '../inbox/cursors.js';
import { judge, movedTo } from '../inbox/judge.js';
import type { Stream } from '../transport.js';
import { publishHeld } from './held.js';
import { insertParked } from './parked.js';

/** So many failures one after the other are hardly the fault of single events. */
const STOPS_AT = 5;

/**
 * Parks the event that failed and moves the inbox past it, in one transaction with the turn.held that tells of it.
 * Stops the partition instead when there is no turn to hold, or when it is the fifth failure in a row.
 */
export const park = <F>(
  ports: ApplyPorts<F>,
  stream: Stream,
  { envelope, record }: { envelope: EventEnvelope; record: EventRecord },
  fault: unknown,
): Promise<Outcome> =>
  ports.database.transaction(async (tx) => {
    const error = describeFault(fault);
    const cursor = await lockCursor(tx, stream);
    if (judge(cursor, envelope) !== 'next') return outcomeOf({ done: 1, duplicates: 1 });
    const { turn, ticketId, type, id, at } = envelope;
    const detail = `${type} at ${at.epoch}/${at.sequence}: ${error}`;
    if (turn === undefined) return stoppedBy('failed-without-turn', detail);
    const failuresInRow = cursor.failuresInRow + 1;
    if (failuresInRow >= STOPS_AT) return stoppedBy('five-in-a-row', detail);
    const batch = await begin(tx, ports, [ticketId]);
    await insertParked(tx, { ...envelope, turn }, record, error);
    await publishHeld(tx, ports, batch, { ticketId, turn });
    const published = await finish(tx, ports, batch);
    await moveCursor(tx, stream, cursor, { ...movedTo(cursor, envelope), failuresInRow });
    return outcomeOf({ done: 1, parked: [{ id, type, ticketId, turn, error }], published: published.length });
  });
