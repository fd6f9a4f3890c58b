import { describe, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import { isStop } from './not-ready.js';

describe('a failure to reach Kafka', () => {
  const loading = new kafkajs.KafkaJSProtocolError('The coordinator is loading');
  const refused = new kafkajs.KafkaJSConnectionError('Connection error');

  it.each([
    ['told at once when Kafka doesn’t answer', refused, 1, true],
    ['not told when Kafka answers that it isn’t ready', loading, 2, false],
    ['told when it isn’t ready again and again', loading, 3, true],
  ])('is %s', (_, error, failures, told) => {
    expect(isStop(error, failures)).toBe(told);
  });
});
