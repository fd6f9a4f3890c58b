import { platformProblem } from '../problems/catalogue.js';
import { type EventStream } from './event-stream.js';

/** The streams that are open now, and how many there may be. */
export class StreamBounds {
  private readonly owners = new Map<EventStream, string>();
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly most: number,
    private readonly mostForOne: number,
  ) {}

  get size(): number {
    return this.owners.size;
  }

  [Symbol.iterator](): Iterator<EventStream> {
    return this.owners.keys();
  }

  /** Throws Problem: too many of one owner (429), or in all (503). */
  check(owner: string): void {
    const { most, mostForOne } = this;
    if ((this.counts.get(owner) ?? 0) >= mostForOne)
      throw platformProblem('too-many-streams', { params: { most: mostForOne } });
    if (this.size >= most) throw platformProblem('streams-full', { headers: { 'retry-after': '10' } });
  }

  add(stream: EventStream, owner: string): void {
    this.owners.set(stream, owner);
    this.counts.set(owner, (this.counts.get(owner) ?? 0) + 1);
  }

  remove(stream: EventStream): void {
    const owner = this.owners.get(stream);
    if (owner === undefined) return;
    this.owners.delete(stream);
    const left = this.counts.get(owner)! - 1;
    if (left > 0) this.counts.set(owner, left);
    else this.counts.delete(owner);
  }
}
