import type { PoolClient } from 'pg';

interface Wire {
  connection: { stream: { cork(): void; uncork(): void } };
}

const held = new WeakSet<PoolClient>();

/**
 * Holds what is sent on this connection until whoever calls has called all that it can: one way to the database for
 * statements that don't wait for each other, instead of one each.
 */
export const sendTogether = (client: PoolClient): void => {
  if (held.has(client)) return;
  held.add(client);
  const { stream } = (client as unknown as Wire).connection;
  stream.cork();
  process.nextTick(() => {
    held.delete(client);
    stream.uncork();
  });
};
