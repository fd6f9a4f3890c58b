const BLOCK = 512;

const placeIn = (sorted: readonly number[], value: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Turn numbers, read in rising order; cheap to add to and to remove from, however many wait. */
export class WaitingTurns {
  private readonly blocks = new Map<number, number[]>();
  /** The blocks that have turns, rising. */
  private readonly numbers: number[] = [];

  add(turn: number): void {
    const number = Math.floor(turn / BLOCK);
    const block = this.blocks.get(number);
    if (!block) {
      this.blocks.set(number, [turn]);
      this.numbers.splice(placeIn(this.numbers, number), 0, number);
      return;
    }
    const place = placeIn(block, turn);
    if (block[place] !== turn) block.splice(place, 0, turn);
  }

  remove(turn: number): void {
    const number = Math.floor(turn / BLOCK);
    const block = this.blocks.get(number);
    const place = block ? placeIn(block, turn) : 0;
    if (block?.[place] !== turn) return;
    block.splice(place, 1);
    if (block.length > 0) return;
    this.blocks.delete(number);
    this.numbers.splice(placeIn(this.numbers, number), 1);
  }

  /** Those below a turn, rising. */
  *below(turn: number): Iterable<number> {
    for (const number of this.numbers)
      for (const waiting of this.blocks.get(number)!) {
        if (waiting >= turn) return;
        yield waiting;
      }
  }
}
