import type { Drained, Evidence } from '../checks/evidence.js';
import type { Held } from '../load/customer.js';
import type { Operation } from '../load/operations.js';
import type { World } from '../world/world.js';
import { readBooks } from './read-books.js';
import { readCompliance } from './read-compliance.js';
import { readLog } from './read-log.js';
import { readViews } from './read-views.js';
import { verifyLedger } from './verify-ledger.js';

interface Told {
  operations: readonly Operation[];
  held: readonly Held[];
  drained: Drained;
}

/** Reads everything that can be known of the desk at rest. */
export const readEvidence = async (world: World, { operations, held, drained }: Told): Promise<Evidence> => {
  const { url, admin, kafka, issuer } = world;
  const operator = await issuer.issue({ role: 'operator', subject: 'operator-1' });
  const ledger = await verifyLedger(url, operator);
  const compliance = await readCompliance(url, operator);
  const views = await readViews(url, held);
  const log = await readLog(kafka.brokers);
  const books = await readBooks(admin);
  return { operations, books, log, views, ledger, compliance, drained };
};
