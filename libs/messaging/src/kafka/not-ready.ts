import kafkajs from 'kafkajs';

/** So many failures in a row are worth an operator's eye, whatever they are. */
const WORTH_TELLING = 3;

/** Kafka does answer: it has yet to make, or to load, a topic or what it knows of a group. */
export const isNotReady = (error: unknown): boolean =>
  error instanceof kafkajs.KafkaJSProtocolError || error instanceof kafkajs.KafkaJSGroupCoordinatorNotFound;

/** Whether a failure, the so-manieth in a row (1, 2, …), is told as a stop: a Kafka that is just starting is none. */
export const isStop = (error: unknown, failures: number): boolean =>
  failures >= WORTH_TELLING || !isNotReady(error);
