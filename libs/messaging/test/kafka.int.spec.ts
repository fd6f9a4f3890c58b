import { describeOnKafka } from '#testing';
import { kafkaHarness } from './support/kafka-harness.js';
import { testTransport } from './transport-contract.js';

describeOnKafka('on a broker', { brokers: 1 }, (kafka) => {
  testTransport('Kafka', () => kafkaHarness(kafka()));
});
