import { createRequire } from 'node:module';
import kafkajs from 'kafkajs';

const require = createRequire(import.meta.url);

const { KafkaJSConnectionClosedError } = require('kafkajs/src/errors.js') as {
  KafkaJSConnectionClosedError: new (message: string, at: { host: string; port: number }) => Error;
};

interface Pool {
  readonly host: string;
  readonly port: number;
  readonly pool: { rejectRequests(error: Error): void }[];
}

interface PoolPrototype {
  send: (this: Pool, request: object) => Promise<unknown>;
  dropsMute?: true;
}

interface Broker {
  readonly brokerAddress: string;
  isConnected(): boolean;
  apiVersions(): Promise<unknown>;
}

interface BrokerPrototype {
  connect: (this: Broker) => Promise<void>;
}

/**
 * Takes a broker that keeps its connections and says nothing, as a frozen one does, for one that has gone. As it comes,
 * kafkajs asks it again and again, and counts one that never said a word as connected: such a client can't ask anything
 * any more, even when the broker is well again.
 */
export function dropMuteBrokers(): void {
  const { prototype: pool } = require('kafkajs/src/network/connectionPool.js') as {
    prototype: PoolPrototype;
  };
  if (pool.dropsMute) return;
  pool.send = closingTheMute(pool.send);
  pool.dropsMute = true;
  const { prototype: broker } = require('kafkajs/src/broker/index.js') as { prototype: BrokerPrototype };
  broker.connect = hearingAWord(broker.connect);
}

/** What kafkajs does about a closed connection is what helps: it closes its end, and asks another broker who leads. */
const closingTheMute = (send: PoolPrototype['send']) =>
  async function (this: Pool, request: object): Promise<unknown> {
    try {
      return await send.call(this, request);
    } catch (error) {
      if (!(error instanceof kafkajs.KafkaJSRequestTimeoutError)) throw error;
      const { host, port } = this;
      const closed = new KafkaJSConnectionClosedError(error.message, { host, port });
      this.pool.forEach((connection) => connection.rejectRequests(closed));
      throw closed;
    }
  };

const hearingAWord = (connect: BrokerPrototype['connect']) =>
  async function (this: Broker): Promise<void> {
    const isNew = !this.isConnected();
    try {
      await connect.call(this);
      // A frozen broker's system takes connections for it.
      if (isNew) await this.apiVersions();
    } catch (error) {
      if (!(error instanceof KafkaJSConnectionClosedError)) throw error;
      throw new kafkajs.KafkaJSConnectionError(error.message, { broker: this.brokerAddress });
    }
  };
