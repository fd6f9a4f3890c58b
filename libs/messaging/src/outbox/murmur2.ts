const MULTIPLIER = 0x5bd1e995;
const SEED = 0x9747b28c;

const scramble = (word: number): number => {
  const product = Math.imul(word, MULTIPLIER);
  return Math.imul(product ^ (product >>> 24), MULTIPLIER);
};

/** The hash by which Kafka's clients choose partitions: 32-bit murmur2 of the key's UTF-8 bytes, signed. */
export const murmur2 = (key: string): number => {
  const bytes = Buffer.from(key);
  const whole = bytes.length & ~3;
  let hash = SEED ^ bytes.length;
  for (let at = 0; at < whole; at += 4) hash = Math.imul(hash, MULTIPLIER) ^ scramble(bytes.readInt32LE(at));
  if (whole < bytes.length)
    hash = Math.imul(hash ^ bytes.readUIntLE(whole, bytes.length - whole), MULTIPLIER);
  hash = Math.imul(hash ^ (hash >>> 13), MULTIPLIER);
  return hash ^ (hash >>> 15);
};
