import { readSnapshot, sees } from './snapshot.js';
import type { TrailEntry } from './trail-entry.js';

/**
 * Entries that no claim has seen yet. Numbers are given before transactions end, so that a claim may have a higher number
 * than an entry that it could not see; those that it saw always have lower ones.
 */
export class UnseenEntries {
  private entries: TrailEntry[] = [];

  add(entry: TrailEntry): void {
    this.entries.push(entry);
  }

  /** Takes out those that a claim could see, or had written itself, in their order; all of them where it does not say. */
  takeSeenBy({ xact, detail }: TrailEntry): TrailEntry[] {
    if (detail.snapshot === undefined) return this.takeAll();
    const snapshot = readSnapshot(detail.snapshot);
    const isSeen = (entry: TrailEntry) => entry.xact === xact || sees(snapshot, entry.xact);
    const all = this.entries;
    this.entries = all.filter((entry) => !isSeen(entry));
    return all.filter(isSeen);
  }

  takeAll(): TrailEntry[] {
    const all = this.entries;
    this.entries = [];
    return all;
  }
}
