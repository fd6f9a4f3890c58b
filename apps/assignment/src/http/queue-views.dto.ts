import type { Language, ServiceName } from '#contracts';

/** How agents have corrected what customers chose, by topic */
export class CorrectionsOfTopicView {
  topic!: string;
  /** Replies on turns of this topic */
  replies!: number;
  /** Turns that agents found to be about something else */
  corrected!: number;
  /** About what: turns by topic */
  to!: Record<string, number>;
  /** Turns that agents declined */
  declined!: number;
}

export class CorrectionsView {
  items!: CorrectionsOfTopicView[];
}

export class WaitingView {
  ja!: number;
  en!: number;
}

export class OldestView {
  turn!: number;
  language?: Language;
  receivedAt?: string;
  businessDate?: string;
  opensAt?: string;
  /** How long it has waited within support hours */
  businessSeconds?: number;
}

/** A turn that has no outcome yet, and whose word is missing. */
export class MissingTurnView {
  turn!: number;
  waitsFor!: ServiceName;
  partition?: number;
  /** The policy edition by which eligibility has yet to judge it */
  edition?: string;
}

/** What the line stands before. */
export class StuckView {
  /** Since when, in seconds of open hours */
  seconds!: number;
  /** Whether that is longer than it may be: an operator has to look */
  isAlarm!: boolean;
  /** How many turns are missing, the first of them by name */
  missing!: number;
  first!: MissingTurnView[];
}

/** The line at a glance. */
export class QueueView {
  /** When it was so, by the desk's clock */
  at!: string;
  /** Turns that wait, by language */
  waiting!: WaitingView;
  inHand!: number;
  watermark!: number;
  /** Until when turns are given although the desk is closed */
  overtimeUntil?: string;
  /** The lowest waiting turn */
  oldest?: OldestView;
  /** Absent while nothing is missing */
  stuck?: StuckView;
}
