import type { Stream } from '../transport.js';
import type { Outcome } from './outcome.js';
import type { Stop } from './stops.js';

/** Where a consumer's metrics come from. */
export interface ConsumerObserver {
  /** After each committed transaction. */
  batch?(stream: Stream, outcome: Outcome): void;
  /** After each change of what is stopped. */
  stops?(stops: Stop[]): void;
}
