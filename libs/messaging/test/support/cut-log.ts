import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

/** Takes the last batch of records away from a partition, as a disk does that lied about what it had written. */
export function cutLastBatch(directory: string): void {
  const file = join(directory, '00000000000000000000.log');
  const log = readFileSync(file);
  let last = 0;
  // A batch begins with its first offset (8 bytes) and the length of what follows (4 bytes).
  for (let at = 0; at + 12 <= log.length && log.readInt32BE(at + 8) > 0; at += 12 + log.readInt32BE(at + 8))
    last = at;
  truncateSync(file, last);
}
