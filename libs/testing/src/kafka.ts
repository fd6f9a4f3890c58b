import { startKafka } from '../../../tools/kafka-local/cluster.js';
import type { Broker } from '../../../tools/kafka-local/broker.js';
import { describeUnless } from './describe-unless.js';
import { borrowKafka } from './kafka-lender.js';

/** A broker that a test may kill, pause, resume and start again, with its data or without. */
export type TestBroker = Pick<
  Broker,
  'id' | 'address' | 'kill' | 'pause' | 'resume' | 'format' | 'start' | 'isRunning' | 'directoryOf'
>;

/** A Kafka for tests. Topics and groups must have names of their own: it may be shared. */
export interface TestKafka {
  /** host:port of each broker. */
  readonly brokers: string[];
  /** The brokers of a Kafka that is the test's own; empty for a shared one. */
  readonly nodes: readonly TestBroker[];
  /** For `afterAll`. */
  stop(): Promise<void>;
}

export interface TestKafkaOptions {
  /** 1: shared by the whole run unless `own`. 3: always the test's own. */
  brokers: 1 | 3;
  /** The test hurts its brokers, so that nobody else may use them; tools/kafka-local is what can be hurt. */
  own?: boolean;
}

/** Starts or borrows a Kafka. */
export async function testKafka({ brokers, own = brokers === 3 }: TestKafkaOptions): Promise<TestKafka> {
  if (own) {
    const kafka = await startKafka({ brokers });
    return { brokers: kafka.brokers.split(','), nodes: kafka.nodes, stop: () => kafka.stop() };
  }
  const shared = await borrowKafka(Number(process.env['JUNBAN_TEST_KAFKA_PORT']));
  return { brokers: shared.split(','), nodes: [], stop: () => Promise.resolve() };
}

/**
 * Describes tests that need a Kafka, which `kafka()` gives in hooks and tests. Without one they are skipped and the
 * reason is in their name; with CI=true they fail.
 */
export function describeOnKafka(
  name: string,
  options: TestKafkaOptions,
  define: (kafka: () => TestKafka) => void,
): void {
  describeUnless(obstacleTo(options), 'Kafka', name, () => {
    let kafka: TestKafka | undefined;
    beforeAll(async () => {
      kafka = await testKafka(options);
    }, 120_000);
    afterAll(() => kafka?.stop(), 60_000);
    define(() => kafka ?? neverStarted());
  });
}

/** Describes tests of programs that start local brokers themselves; skipped, or failed, as in {@link describeOnKafka}. */
export function describeWithLocalKafka(name: string, define: () => void): void {
  describeUnless(process.env['JUNBAN_TEST_LOCAL_KAFKA_ERROR'], 'Kafka', name, define);
}

const obstacleTo = ({ brokers, own }: TestKafkaOptions): string | undefined =>
  own || brokers === 3
    ? process.env['JUNBAN_TEST_LOCAL_KAFKA_ERROR']
    : process.env['JUNBAN_TEST_KAFKA_PORT']
      ? undefined
      : (process.env['JUNBAN_TEST_LOCAL_KAFKA_ERROR'] ?? "Jest's globalSetup did not run");

const neverStarted = (): never => {
  throw new Error('Kafka is there in hooks and tests alone.');
};
