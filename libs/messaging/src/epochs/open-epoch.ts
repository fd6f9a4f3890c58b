import type { ServiceName } from '#contracts';
import type { Database, Tx } from '#database';
import { describeFault } from '../consumer/faults.js';
import type { MessagingLog, Survey, Transport } from '../transport.js';
import { moveToEpoch, renumberUnpublished, type TurnMove } from './move-to-epoch.js';
import { type OperatorReason, recordAct } from './operator-acts.js';

/** What a service itself does when its streams begin anew. */
export interface BeforeEpoch {
  /** Turns whose unpublished events get other numbers. */
  moves: readonly TurnMove[];
  /** For the operator's answer and the record; no text of people. */
  told: Record<string, unknown>;
}

export interface EpochPorts {
  service: ServiceName;
  database: Database;
  transport: Transport;
  log: MessagingLog;
  /** Runs in the same transaction, before the streams are locked. No survey: the transport loses nothing. */
  beforeEpoch?: (tx: Tx, survey: Survey | undefined) => Promise<BeforeEpoch>;
}

/** An operator's wish for a new epoch. */
export interface Opening extends OperatorReason {
  /** Also where the transport has nothing that the outbox lacks. */
  force: boolean;
  /** Says everything that the outbox has in the new epoch, not only what the transport has not taken yet. */
  everything: boolean;
}

/** What came of it. `restated`: how many events of the old epoch are said in the new one. */
export type EpochOpened =
  | { outcome: 'opened'; epoch: number; restated: number; told: Record<string, unknown> }
  /** Nothing says that the database was restored. */
  | { outcome: 'no-fork'; epoch: number }
  /** Somebody else has just opened one. */
  | { outcome: 'opened-meanwhile'; epoch: number }
  /** The transport cannot tell what it has. */
  | { outcome: 'unreachable'; error: string };

class OpenedMeanwhile extends Error {
  constructor(readonly epoch: number) {
    super('another epoch was opened meanwhile');
  }
}

/**
 * Opens a new epoch for a service that was restored from a backup (DESIGN §6, Restore): all its streams begin at 1
 * again, with what no reader can have had. What readers know of the old epoch, they keep. A transport without survey
 * cannot tell what readers have, so everything is said again.
 */
export async function openEpoch(ports: EpochPorts, opening: Opening): Promise<EpochOpened> {
  const { service, database, transport } = ports;
  const known = await epochOf(database);
  let survey: Survey | undefined;
  try {
    survey = await transport.survey?.(service);
  } catch (error) {
    return { outcome: 'unreachable', error: describeFault(error) };
  }
  if (!opening.force && !survey?.forks.length) return { outcome: 'no-fork', epoch: known };
  try {
    return await database.transaction((tx) => open(tx, ports, opening, { known, survey }));
  } catch (error) {
    if (error instanceof OpenedMeanwhile) return { outcome: 'opened-meanwhile', epoch: error.epoch };
    throw error;
  }
}

async function open(
  tx: Tx,
  { service, transport, beforeEpoch, log }: EpochPorts,
  opening: Opening,
  { known, survey }: { known: number; survey?: Survey },
): Promise<EpochOpened> {
  const { moves, told } = (await beforeEpoch?.(tx, survey)) ?? { moves: [], told: {} };
  await tx.query('SELECT 1 FROM streams ORDER BY partition FOR UPDATE');
  const current = await epochOf(tx);
  if (current !== known) throw new OpenedMeanwhile(current);
  const epoch = Math.max(known, survey?.highestEpoch ?? 0) + 1;
  await renumberUnpublished(tx, moves);
  const restated = await moveToEpoch(tx, epoch, opening.everything || !transport.survey);
  const detail = { epoch, restated, forks: survey?.forks ?? [], ...told };
  await recordAct(tx, 'epoch-opened', opening, detail);
  log.warn({ event: 'epoch-opened', service, by: opening.by, ...detail }, 'a new epoch is open');
  return { outcome: 'opened', epoch, restated, told };
}

const epochOf = async (db: Pick<Tx, 'query'>): Promise<number> => {
  const [row] = await db.query<{ epoch: number }>('SELECT max(epoch) AS epoch FROM streams');
  return row!.epoch;
};
