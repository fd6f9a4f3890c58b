import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { type KafkaServer, startKafkaServer } from './kafka-server.js';

type Loan = { brokers: string } | { error: string };

/** Lends one Kafka to all processes of a test run. It is started when the first one asks. */
export class KafkaLender {
  private kafka?: Promise<KafkaServer>;
  private readonly server = createServer((socket) => void this.lendTo(socket));

  /** Resolves with the port to ask. */
  listen(): Promise<number> {
    // A run that is over must not wait for it.
    this.server.unref();
    return new Promise((resolve) =>
      this.server.listen(0, '127.0.0.1', () => resolve((this.server.address() as AddressInfo).port)),
    );
  }

  /** Starts the Kafka, or gives the one that is there. */
  start(): Promise<KafkaServer> {
    return (this.kafka ??= startKafkaServer());
  }

  async close(): Promise<void> {
    this.server.close();
    const kafka = await this.kafka?.catch(() => undefined);
    await kafka?.stop();
  }

  private async lendTo(socket: Socket): Promise<void> {
    socket.on('error', () => undefined);
    const loan: Loan = await this.start().then(
      ({ brokers }) => ({ brokers }),
      (error: Error) => ({ error: error.message }),
    );
    socket.end(JSON.stringify(loan));
  }
}

/** `host:port,…` of the Kafka that this test run shares. */
export async function borrowKafka(port: number): Promise<string> {
  const loan = JSON.parse(await text(connect(port, '127.0.0.1'))) as Loan;
  if ('error' in loan) throw new Error(loan.error);
  return loan.brokers;
}
