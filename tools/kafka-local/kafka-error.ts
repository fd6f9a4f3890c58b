/** Why there is no local Kafka: one sentence with the remedy. */
export class KafkaUnavailable extends Error {
  override readonly name = 'KafkaUnavailable';
}
