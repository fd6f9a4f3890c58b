import { EventEmitter } from 'node:events';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
type Signal = (typeof SIGNALS)[number];

/** What is taken from the process, so that a test can play it. */
export interface SignalledProcess {
  on(signal: Signal, listener: () => void): unknown;
  exit(code: number): void;
}

/**
 * The signals of the process from its beginning: one that comes while the program still starts is kept until somebody
 * listens, so that what has been started by then is stopped cleanly. A second one ends the process at once.
 */
export class EarlySignals extends EventEmitter {
  private kept?: Signal;

  constructor(private readonly self: SignalledProcess = process) {
    super();
    for (const signal of SIGNALS) self.on(signal, () => this.take(signal));
  }

  /** Whether the program is to stop before it has started. */
  get hasCome(): boolean {
    return this.kept !== undefined;
  }

  override once(signal: Signal, listener: () => void): this {
    if (this.kept !== signal) return super.once(signal, listener);
    this.kept = undefined;
    listener();
    return this;
  }

  exit(code: number): void {
    this.self.exit(code);
  }

  private take(signal: Signal): void {
    if (this.emit(signal)) return;
    if (this.kept) this.exit(1);
    this.kept = signal;
  }
}
