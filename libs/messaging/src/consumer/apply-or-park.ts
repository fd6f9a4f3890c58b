import type { EventRecord, ParsedRecord } from '#contracts';
import { park } from '../parking/park.js';
import type { Stream } from '../transport.js';
import { applyRecords } from './apply-records.js';
import { describeFault, isDataFault, NotYetKnown } from './faults.js';
import { type Outcome, stoppedBy } from './outcome.js';
import type { ApplyPorts } from './unit-of-work.js';

/** A record as it came, and as it was understood. */
export interface Incoming {
  record: EventRecord;
  parsed: ParsedRecord;
}

/** Applies one record. Where its own fault prevents that, it is parked or stops the partition. */
export async function applyOrPark<F>(
  ports: ApplyPorts<F>,
  stream: Stream,
  { record, parsed }: Incoming,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    return await applyRecords(ports, stream, [parsed], signal);
  } catch (fault) {
    if (fault instanceof NotYetKnown) return stoppedBy('not-yet-known', fault.message);
    if (!isDataFault(fault)) throw fault;
    if (parsed.kind !== 'event' && parsed.kind !== 'invalid-data') throw fault;
    const envelope = parsed.kind === 'event' ? parsed.event : parsed.envelope;
    return parkOrStop(ports, stream, { envelope, record }, fault);
  }
}

async function parkOrStop<F>(
  ...[ports, stream, failed, fault]: Parameters<typeof park<F>>
): Promise<Outcome> {
  try {
    return await park(ports, stream, failed, fault);
  } catch (error) {
    if (!isDataFault(error)) throw error;
    return stoppedBy('cannot-be-parked', describeFault(error));
  }
}
