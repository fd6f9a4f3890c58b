import type { Tx } from '#database';
import type { BatchContext } from '../consumer/batch-context.js';
import type { ApplyPorts } from '../consumer/unit-of-work.js';
import { countParked } from './parked.js';

/** Publishes how many events of a turn are parked here now; 0 ends the hold (DESIGN §5.5). */
export async function publishHeld<F>(
  tx: Tx,
  ports: Pick<ApplyPorts<F>, 'publishesHeld'>,
  batch: BatchContext<F>,
  { ticketId, turn }: { ticketId: string; turn: number },
): Promise<void> {
  if (!ports.publishesHeld) return;
  const parked = await countParked(tx, ticketId, turn);
  batch.publish({ type: 'junban.turn.held.v1', ticketId, turn, time: batch.now, data: { parked } });
}
