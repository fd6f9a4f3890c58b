import type { EventRecord } from '#contracts';
import type { FetchedMessage } from './kafkajs-internals.js';

/** A record as it came from Kafka. What cannot be said by an event's record is left out, and then found missing. */
export const recordOf = (
  partition: number,
  { key, value, headers = {} }: Pick<FetchedMessage, 'key' | 'value' | 'headers'>,
): EventRecord => ({
  partition,
  key: key?.toString() ?? '',
  headers: Object.fromEntries(
    Object.entries(headers).flatMap(([name, content]) =>
      // The same header twice contradicts itself.
      content === undefined || Array.isArray(content) ? [] : [[name, content.toString()]],
    ),
  ),
  value: value?.toString() ?? '',
});
