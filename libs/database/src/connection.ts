import type { DataSource } from 'typeorm';
import type { PoolClient } from 'pg';

/** One borrowed connection of the pool. */
export interface Connection {
  readonly client: PoolClient;
  /** True as soon as the connection is known to be broken. */
  isBroken(): boolean;
  /** Close it instead of giving it back: its state is not known any more. */
  discard(cause: unknown): void;
}

interface MasterPool {
  obtainMasterConnection(): Promise<[PoolClient, (error?: unknown) => void]>;
}

/** The connections of a process. */
export interface PoolState {
  inUse: number;
  idle: number;
  /** Who waits for one. */
  waiting: number;
  /** Most that are made. */
  limit: number;
}

interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
  readonly options: { max: number };
  on(event: 'acquire', listener: (client: PoolClient) => void): void;
}

const poolOf = (dataSource: DataSource): Pool => (dataSource.driver as unknown as { master: Pool }).master;

/** How much of the pool is in use now. */
export function poolState(dataSource: DataSource): PoolState {
  const { totalCount, idleCount, waitingCount, options } = poolOf(dataSource);
  return { inUse: totalCount - idleCount, idle: idleCount, waiting: waitingCount, limit: options.max };
}

const faults = new WeakMap<PoolClient, unknown>();
const guarded = new WeakSet<PoolClient>();

/**
 * Keep a listener on every connection for its whole life. The pool takes its own away at the moment of lending, and
 * an error that comes before the borrower has added one would end the process.
 */
export function guardConnections(dataSource: DataSource): void {
  poolOf(dataSource).on('acquire', (client) => {
    if (guarded.has(client)) return;
    guarded.add(client);
    client.on('error', (error) => faults.set(client, error));
  });
}

/** Lend one connection of the pool to `work`. It goes back however the work ends; a broken one is closed. */
export async function withConnection<R>(
  dataSource: DataSource,
  work: (connection: Connection) => Promise<R>,
): Promise<R> {
  const [client, release] = await (dataSource.driver as unknown as MasterPool).obtainMasterConnection();
  let fault: unknown = faults.get(client);
  const discard = (cause: unknown) => void (fault ??= cause ?? new Error('connection discarded'));
  // Without a listener, a connection that breaks between two queries would end the process.
  client.on('error', discard);
  try {
    return await work({ client, isBroken: () => fault !== undefined, discard });
  } finally {
    client.removeListener('error', discard);
    release(fault);
  }
}
