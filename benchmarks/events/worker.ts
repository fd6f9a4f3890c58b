/** Events of one send, and of one transaction. */
export const BATCH = 500;

/** Where the processes of a measurement meet. */
export interface WorkerSettings {
  /** host:port of some brokers. */
  brokers: string[];
  /** postgres:// address. */
  url: string;
  /** First part of the topics' names. */
  prefix: string;
}

/** What a producer and a consumer are told. */
export type Order = { prepare: number } | 'send' | { expect: number };

/** The settings of this process, from its command line. */
export const workerSettings = (): WorkerSettings => JSON.parse(process.argv[2]!) as WorkerSettings;

// Whoever started this process has gone, or has measured all.
process.once('disconnect', () => process.exit(0));

const answer = (word: 'ready' | 'done') => void process.send!(word);

/** Serves a producer: so many events are made before the clock runs, and sent when told. */
export const serveProducer = (prepare: (count: number) => Promise<() => Promise<unknown>>): void => {
  let send: () => Promise<unknown>;
  process.on('message', (order: Order) => {
    if (order === 'send') void send();
    else if ('prepare' in order)
      void prepare(order.prepare).then((prepared) => {
        send = prepared;
        answer('ready');
      });
  });
  answer('ready');
};

/** Serves a consumer: gives what it must call with the number of events that it has dealt with. */
export const serveConsumer = (): ((count: number) => void) => {
  let missing = 0;
  process.on('message', (order: Order) => {
    if (typeof order === 'string' || !('expect' in order)) return;
    missing = order.expect;
    answer('ready');
  });
  return (count) => {
    // Nothing but doubles: the relay sends the last record of each stream again every minute.
    if (count === 0) return;
    missing -= count;
    if (missing === 0) answer('done');
  };
};

/** Says that a consumer reads. */
export const consumerIsReady = (): void => answer('ready');
