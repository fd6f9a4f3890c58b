import type { PartitionLog, PlacedRecord } from './partition-log.js';

/** The records of a partition that lie beyond an offset and below an end, some at a time, in order. */
export async function* readTail(
  log: PartitionLog,
  partition: number,
  { after, end }: { after: number; end: number },
): AsyncIterable<PlacedRecord[]> {
  if (end <= after + 1) return;
  let next = Math.max(after + 1, await log.beginning(partition));
  while (next < end) {
    const records = await log.read(partition, next);
    yield records;
    next = (records.at(-1)?.offset ?? next - 1) + 1;
  }
}
