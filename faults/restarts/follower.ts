import { setTimeout as sleep } from 'node:timers/promises';
import { EventReader } from '#testing';

/** Somebody whose page shows a ticket live: reads its stream, and comes again when it ends and when it said. */
export class Follower {
  /** What went wrong: a stream that broke off, or could not be opened. */
  readonly complaints: string[] = [];
  streams = 0;
  private readonly leaving = new AbortController();
  private readonly following: Promise<void>;

  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {
    this.following = this.follow();
  }

  /** Leaves, at the latest with the stream of now. */
  async leave(): Promise<void> {
    this.leaving.abort();
    await this.following;
  }

  private async follow(): Promise<void> {
    const { signal } = this.leaving;
    while (!signal.aborted) {
      const retry = await this.readOnce(signal).catch((error: Error) => {
        this.complaints.push(`a stream could not be opened: ${error.message}`);
        return undefined;
      });
      await sleep(retry ?? 1_000, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Resolves to the milliseconds after which to come again. */
  private async readOnce(signal: AbortSignal): Promise<number | undefined> {
    const reader = await EventReader.open(this.url, { token: this.token });
    this.streams += 1;
    while (!reader.hasEnded && !signal.aborted) await sleep(50);
    if (signal.aborted) reader.close();
    else if (!reader.isComplete) this.complaints.push('a stream broke off');
    return reader.retry;
  }
}
