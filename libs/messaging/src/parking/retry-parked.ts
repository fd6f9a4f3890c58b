import type { ParsedRecord } from '#contracts';
import { describeFault, InvalidData, isDataFault, NotYetKnown } from '../consumer/faults.js';
import { type ApplyPorts, begin, deliverAll, finish } from '../consumer/unit-of-work.js';
import { publishHeld } from './held.js';
import { deleteParked, lockParked } from './parked.js';

/** What came of an operator's retry. `failed`: it stays parked; `error` is its kind. */
export type Retried =
  { outcome: 'applied' } | { outcome: 'failed'; error: string } | { outcome: 'not-found' };

/**
 * Applies a parked event and ends its hold, in one transaction. Facts don't depend on the order of their arrival, so
 * it is as if it had come late (DESIGN §5.5). Throws on infrastructure errors alone.
 */
export async function retryParked<F>(ports: ApplyPorts<F>, id: string): Promise<Retried> {
  try {
    return await ports.database.transaction(async (tx) => {
      const parked = await lockParked(tx, id);
      if (!parked) return { outcome: 'not-found' };
      const event = readable(ports.contract.parse(parked.record));
      const batch = await begin(tx, ports, [parked.ticketId]);
      await deliverAll(ports, [event], batch);
      await deleteParked(tx, id);
      await publishHeld(tx, ports, batch, parked);
      await finish(tx, ports, batch);
      return { outcome: 'applied' };
    });
  } catch (error) {
    if (!isDataFault(error) && !(error instanceof NotYetKnown)) throw error;
    return { outcome: 'failed', error: describeFault(error) };
  }
}

const readable = (parsed: ParsedRecord) => {
  if (parsed.kind === 'event') return parsed.event;
  throw new InvalidData(parsed.kind === 'invalid-data' ? parsed.errors : [parsed.kind]);
};
