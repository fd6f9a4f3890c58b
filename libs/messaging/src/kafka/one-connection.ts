import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

interface ConnectionPrototype {
  connect: (this: object) => Promise<unknown>;
  connectsOnce?: true;
}

/**
 * Lets all who need a connection wait for the same one. As it comes, kafkajs opens another for each request that comes
 * before the first is there, forgets all but the last, and so leaves a process that cannot end before the broker closes
 * them, ten minutes later.
 */
export function connectOnce(): void {
  const { prototype } = require('kafkajs/src/network/connection.js') as { prototype: ConnectionPrototype };
  if (prototype.connectsOnce) return;
  const { connect } = prototype;
  const pending = new WeakMap<object, Promise<unknown>>();
  prototype.connect = function (): Promise<unknown> {
    const known = pending.get(this);
    if (known) return known;
    const connecting = connect.call(this).finally(() => pending.delete(this));
    pending.set(this, connecting);
    return connecting;
  };
  prototype.connectsOnce = true;
}
