import type { Contract, EventEnvelope, EventRecord } from '#contracts';
import type { Tx } from '#database';
import { type ApplyPorts, begin, finish } from '../consumer/unit-of-work.js';
import { publishHeld } from './held.js';
import { lockParked, type ParkedEvent } from './parked.js';

/** A parked event as far as it can be read: `data` only where they follow their schema. */
export type Unapplied = Pick<EventEnvelope, 'type' | 'source'> & { turn: number; data?: unknown };

/**
 * Whether the turn of an event still comes to an end when the event is given up, by what the service knows of the
 * ticket (DESIGN §5.5). Pure.
 */
export type EndsWithout<F> = (event: Unapplied, facts: F) => boolean;

/** Why an event is given up, and by whom: the subject of an operator's token. */
export interface Skip {
  reason: string;
  by: string;
}

/** What came of an operator's skip. `refused`: its turn would be left without an end. */
export type Skipped = { outcome: 'skipped' } | { outcome: 'refused' } | { outcome: 'not-found' };

/** Gives up a parked event and ends its hold, in one transaction that also remembers why. */
export const skipParked = <F>(
  ports: ApplyPorts<F> & { endsWithout: EndsWithout<F> },
  id: string,
  skip: Skip,
): Promise<Skipped> =>
  ports.database.transaction(async (tx) => {
    const parked = await lockParked(tx, id);
    if (!parked) return { outcome: 'not-found' };
    const batch = await begin(tx, ports, [parked.ticketId]);
    const facts = batch.factsOf(parked.ticketId);
    if (facts === undefined || !ports.endsWithout(unapplied(ports.contract, parked), facts))
      return { outcome: 'refused' };
    await moveToSkipped(tx, id, skip);
    await publishHeld(tx, ports, batch, parked);
    await finish(tx, ports, batch);
    return { outcome: 'skipped' };
  });

const unapplied = (
  contract: Contract,
  { type, source, turn, record }: ParkedEvent & { record: EventRecord },
): Unapplied => {
  const parsed = contract.parse(record);
  return { type, source, turn, ...(parsed.kind === 'event' && { data: parsed.event.data }) };
};

const moveToSkipped = async (tx: Tx, id: string, { reason, by }: Skip): Promise<void> => {
  await tx.query(
    `WITH gone AS (DELETE FROM parked WHERE id = $1
       RETURNING id, source, epoch, partition, sequence, type, ticket_id, turn, error, parked_at)
     INSERT INTO skipped (id, source, epoch, partition, sequence, type, ticket_id, turn, error, parked_at,
                          skipped_by, reason)
     SELECT gone.*, $2, $3 FROM gone`,
    [id, by, reason],
  );
};
