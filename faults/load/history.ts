import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';

/** One request as it was sent, and what came of it. */
export interface Attempt {
  /** Attempts of one operation are repetitions of the same request, under the same key. */
  operation: number;
  /** Who sent it, such as "agent-3" or "customer-12". */
  actor: string;
  act: string;
  /** The story or the ticket that it is about. */
  about: string;
  /** Milliseconds of this process's clock, which never goes back. */
  sentAt: number;
  endedAt: number;
  request?: unknown;
  /** Absent when no answer came. */
  status?: number;
  answer?: unknown;
  error?: string;
}

/** Everything that was asked and answered, in the order of the ends; each line is written at once. */
export class History {
  readonly attempts: Attempt[] = [];
  private readonly file: WriteStream;
  private operations = 0;

  constructor(path: string) {
    this.file = createWriteStream(path);
  }

  /** A number for a new operation. */
  begin(): number {
    return (this.operations += 1);
  }

  add(attempt: Attempt): void {
    this.attempts.push(attempt);
    this.file.write(`${JSON.stringify(attempt)}\n`);
  }

  async close(): Promise<void> {
    this.file.end();
    await once(this.file, 'close');
  }
}
