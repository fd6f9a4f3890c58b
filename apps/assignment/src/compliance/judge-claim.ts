import type { TrailHours } from './desk-hours.js';
import type { LineBook } from './line-book.js';
import type { HandEntry } from './trail-entry.js';

/** What must not happen when a turn is given. */
export type ViolationKind =
  /** A lower turn waited that the agent could have taken. */
  | 'overtaken'
  /** A lower turn had no outcome yet. */
  | 'above-watermark'
  /** The turn's business day had not opened. */
  | 'before-opening'
  /** The desk was closed, and no overtime open. */
  | 'closed'
  /** Somebody had the turn in hand. */
  | 'held-twice';

export interface Violation {
  kind: ViolationKind;
  /** The turn given, to whom and when, and the entry that says so. */
  turn: number;
  agentId: string;
  at: number;
  entry: number;
  /** The turn that should have come first, or was in hand already; since when. */
  over?: { turn: number; since: number };
}

export interface Judgement {
  violations: Violation[];
  /** A turn was passed over because its agent had given it away. */
  leftToOthers: boolean;
}

/** Judges one claim by the line as it could see it. */
export const judgeClaim = (claim: HandEntry, line: LineBook, hours: TrailHours): Judgement => {
  const { turn, agentId, at, entry, detail } = claim;
  const violations: Violation[] = [];
  const find = (kind: ViolationKind, over?: Violation['over']) =>
    violations.push({ kind, turn, agentId, at, entry, ...(over && { over }) });

  const heldSince = line.inHandSince(turn);
  if (heldSince !== undefined) find('held-twice', { turn, since: heldSince });
  if (!hours.areOpen(at)) find('closed');
  const opensAt = line.standingOf(turn)?.opensAt ?? Date.parse(detail.opensAt ?? '');
  if (opensAt > at) find('before-opening');

  const languages = line.spokenBy(agentId) ?? (detail.language === undefined ? [] : [detail.language]);
  let leftToOthers = false;
  let lowest: Violation['over'];
  for (const lower of line.below(turn, languages)) {
    if (lower.opensAt > at || (lowest && lower.turn > lowest.turn)) continue;
    if (line.wasGivenAwayBy(lower.turn, agentId)) leftToOthers = true;
    else lowest = { turn: lower.turn, since: lower.since };
  }
  if (lowest) find('overtaken', lowest);
  return { violations, leftToOthers };
};
