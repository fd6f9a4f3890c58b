/** The first of many, and how many there are. */
export interface Listed<T> {
  total: number;
  items: T[];
}

const SHOWN = 1_000;

/** Keeps the first thousand. */
export class FirstOf<T> {
  private readonly items: T[] = [];
  private total = 0;

  add(item: T): void {
    this.total += 1;
    if (this.items.length < SHOWN) this.items.push(item);
  }

  listed(): Listed<T> {
    return { total: this.total, items: this.items };
  }
}
