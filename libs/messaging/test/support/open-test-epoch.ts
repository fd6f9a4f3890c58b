import type { Database } from '#database';
import { type EpochOpened, openEpoch, type Opening, type Transport } from '#messaging';
import { silentLog } from '../../src/transport.js';

/** Opens a new epoch of eligibility on a transport. */
export const openTestEpoch = (
  database: Database,
  transport: Transport,
  wish: Partial<Opening> = {},
): Promise<EpochOpened> =>
  openEpoch(
    { service: 'eligibility', database, transport, log: silentLog },
    { reason: 'A test.', by: 'operator-1', force: false, everything: false, ...wish },
  );
