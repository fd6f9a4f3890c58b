import { comparePositions, type Position } from '#contracts';
import type { Stream } from '../transport.js';

const earlier = (a: Position, b: Position): Position => (comparePositions(a, b) <= 0 ? a : b);

/** Where one consumer stands in one stream. A replay may call it back while a batch is under way. */
export class StreamReader {
  private calledBack?: Position;
  /** Waits in the queue. */
  queued = false;
  /** A batch is under way. */
  busy = false;
  /** Something came while it was busy or waiting. */
  stale = false;
  /** Waits out a failure. */
  timer?: NodeJS.Timeout;
  failures = 0;

  constructor(
    readonly stream: Stream,
    private position: Position,
  ) {}

  /** The place after which to read now. */
  begin(): Position {
    if (this.calledBack) this.position = earlier(this.calledBack, this.position);
    this.calledBack = undefined;
    this.stale = false;
    return this.position;
  }

  /** Everything up to here has been dealt with. */
  reach(position: Position): void {
    this.position = position;
  }

  /** Reads again everything after this place, if it has gone past it. */
  callBack(position: Position): void {
    this.calledBack = this.calledBack ? earlier(this.calledBack, position) : position;
  }
}
