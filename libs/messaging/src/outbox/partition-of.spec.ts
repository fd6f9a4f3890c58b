import { describe, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import { PARTITIONS } from '#contracts';
import { murmur2 } from './murmur2.js';
import { partitionOf } from './partition-of.js';

// Hashes from the tests of Kafka itself (UtilsTest.testMurmur2).
const hashes: [string, number][] = [
  ['21', -973932308],
  ['foobar', -790332482],
  ['a-little-bit-long-string', -985981536],
  ['a-little-bit-longer-string', -1486304829],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
  ['abc', 479470107],
];

describe('the stream of a ticket', () => {
  it.each(hashes)('comes from the hash that Kafka itself has for %s', (key, hash) => {
    expect(murmur2(key)).toBe(hash);
  });

  it('is the partition that kafkajs would choose', () => {
    const choose = kafkajs.Partitioners.DefaultPartitioner();
    const partitionMetadata = Array.from({ length: PARTITIONS }, (_, partitionId) => ({
      partitionId,
      partitionErrorCode: 0,
      leader: 0,
      replicas: [],
      isr: [],
    }));
    const ids = Array.from({ length: 500 }, (_, index) => `${index * 7_919}-順番-${'x'.repeat(index % 9)}`);
    expect(ids.map(partitionOf)).toEqual(
      ids.map((key) => choose({ topic: '', partitionMetadata, message: { key, value: null } })),
    );
  });

  it('is 0 for what concerns the whole desk', () => {
    expect(partitionOf('desk')).toBe(0);
  });
});
