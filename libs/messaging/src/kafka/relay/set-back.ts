/** A place in a stream and in Kafka: the last published event, and its record's offset. */
export interface Reached {
  published: number;
  offset: number;
}

/**
 * What still counts as published when the records from the offset `end` on are gone, or were never there: of so many
 * records at least, so many events at most are lost (DESIGN §6, Lost records).
 */
export const setBack = ({ published, offset }: Reached, end: number): Reached => ({
  published: Math.max(0, published - Math.max(0, offset + 1 - end)),
  offset: Math.min(offset, end - 1),
});
