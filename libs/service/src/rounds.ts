/** What repeats itself. */
export interface Round {
  /** One round; true when there is more to do at once. */
  work: () => Promise<boolean | void>;
  /** Milliseconds between rounds that leave nothing to do. */
  everyMillis: number;
  /** A round that failed; it is repeated after the usual time. */
  onFailure: (error: unknown) => void;
}

/** Work that a service repeats beside its requests, one round at a time, from its start to its end. */
export class Rounds {
  private running?: Promise<void>;
  private isStopping = false;
  private isWoken = false;
  private endWait?: () => void;

  constructor(private readonly round: Round) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Begins the next round now. */
  wake(): void {
    this.isWoken = true;
    this.endWait?.();
  }

  /** Resolves when the round under way has ended; there is none after it. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      this.isWoken = false;
      const hasMore = await this.attempt();
      if (!hasMore && !this.isWoken) await this.wait();
    }
  }

  private async attempt(): Promise<boolean> {
    try {
      return (await this.round.work()) === true;
    } catch (error) {
      this.round.onFailure(error);
      return false;
    }
  }

  private wait(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.round.everyMillis);
      timer.unref();
      this.endWait = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
