const BITS = 32;

/** Turn numbers, a bit each: a year of them takes little memory. */
export class TurnSet {
  private readonly words = new Map<number, number>();

  has(turn: number): boolean {
    return ((this.words.get(Math.floor(turn / BITS)) ?? 0) & (1 << (turn % BITS))) !== 0;
  }

  /** False when it was there. */
  add(turn: number): boolean {
    if (this.has(turn)) return false;
    const word = Math.floor(turn / BITS);
    this.words.set(word, (this.words.get(word) ?? 0) | (1 << (turn % BITS)));
    return true;
  }
}
