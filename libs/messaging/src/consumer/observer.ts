import type { Stream } from '../transport.js';
import type { Outcome } from './outcome.js';

/** Where a consumer's metrics come from. */
export interface ConsumerObserver {
  /** After each committed transaction, and how long it took from the hand-over. */
  batch?(stream: Stream, outcome: Outcome, seconds: number): void;
}
