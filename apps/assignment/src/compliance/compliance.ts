import type { YearEnd } from '#calendar';
import { AnswerBook, type AnswerOutOfOrder, type WaitsByLanguage } from './answer-book.js';
import { TrailHours } from './desk-hours.js';
import { FirstOf, type Listed } from './first-of.js';
import { judgeClaim, type Violation } from './judge-claim.js';
import { LineBook } from './line-book.js';
import { type HandEntry, isAboutTurn, type TrailEntry } from './trail-entry.js';
import { UnseenEntries } from './unseen-entries.js';

/** A turn that its agent passed over for now. */
export interface Skip {
  turn: number;
  agentId: string;
  at: number;
  reason?: string;
}

/** How the line was kept in a period. */
export interface ComplianceReport {
  offered: number;
  violations: Listed<Violation>;
  skips: Listed<Skip>;
  /** Turns that stood in line again, by cause. */
  reassignments: Record<string, number>;
  firstAnswersOutOfOrder: Listed<AnswerOutOfOrder>;
  /** Claims that passed over a turn because its agent had given it away. */
  leftToOthers: number;
  waits: WaitsByLanguage;
}

export interface Period {
  /** Epoch milliseconds; from `from` on, and before `to`. */
  from: number;
  to: number;
}

const isClaim = (entry: TrailEntry): entry is HandEntry =>
  entry.act === 'started' && entry.turn !== undefined && entry.agentId !== undefined;

/**
 * Plays the audit trail again, entry by entry in rising order, and judges what was done in a period. Each claim is judged
 * by what it could see: that is all that the rules ask of it. What comes before the period is only remembered.
 */
export class Compliance {
  private readonly unseen = new UnseenEntries();
  private readonly line = new LineBook();
  private readonly answers = new AnswerBook();
  private readonly hours: TrailHours;
  private readonly violations = new FirstOf<Violation>();
  private readonly skips = new FirstOf<Skip>();
  private readonly outOfOrder = new FirstOf<AnswerOutOfOrder>();
  private readonly reassignments = new Map<string, number>();
  private offered = 0;
  private leftToOthers = 0;
  private highest?: HandEntry;

  constructor(
    private readonly period: Period,
    yearEnd: YearEnd,
  ) {
    this.hours = new TrailHours(yearEnd);
  }

  take(entry: TrailEntry): void {
    const isCounted = entry.at >= this.period.from && entry.at < this.period.to;
    // In another cluster transactions are numbered anew: all that was carried there is known there.
    if (entry.act === 'trail-opened') this.know(this.unseen.takeAll());
    if (isAboutTurn(entry)) {
      const found = this.answers.take(entry, this.hours.calendar, isCounted);
      if (found && isCounted) this.outOfOrder.add(found);
    }
    if (isCounted) this.count(entry);
    if (isClaim(entry)) this.judge(entry, isCounted);
    else this.unseen.add(entry);
  }

  report(): ComplianceReport {
    this.know(this.unseen.takeAll());
    return {
      offered: this.offered,
      violations: this.violations.listed(),
      skips: this.skips.listed(),
      reassignments: Object.fromEntries([...this.reassignments].sort(([a], [b]) => (a < b ? -1 : 1))),
      firstAnswersOutOfOrder: this.outOfOrder.listed(),
      leftToOthers: this.leftToOthers,
      waits: this.answers.waits(),
    };
  }

  private count({ act, cause, turn, agentId, at, detail }: TrailEntry): void {
    if (act === 'started') this.offered += 1;
    if (act !== 'requeued') return;
    this.reassignments.set(cause, (this.reassignments.get(cause) ?? 0) + 1);
    if (cause !== 'skipped') return;
    const { reason } = detail;
    this.skips.add({ turn: turn!, agentId: agentId!, at, ...(reason !== undefined && { reason }) });
  }

  private judge(claim: HandEntry, isCounted: boolean): void {
    this.know(this.unseen.takeSeenBy(claim));
    if (isCounted) {
      const { violations, leftToOthers } = judgeClaim(claim, this.line, this.hours);
      for (const violation of violations) this.violations.add(violation);
      if (leftToOthers) this.leftToOthers += 1;
      if (claim.turn > (this.highest?.turn ?? 0)) this.highest = claim;
    }
    this.line.take(claim);
  }

  private know(entries: readonly TrailEntry[]): void {
    for (const entry of entries) {
      this.hours.take(entry);
      if (entry.act === 'queued' && entry.cause === 'new') this.judgeArrival(entry);
      this.line.take(entry);
    }
  }

  /** Whatever was given above this turn before it was known was given above the watermark, unless the line had passed it. */
  private judgeArrival({ turn, at: since }: TrailEntry): void {
    if (!this.highest || turn === undefined || turn > this.highest.turn || this.line.wasPassed(turn)) return;
    const { turn: given, agentId, at, entry } = this.highest;
    this.violations.add({
      kind: 'above-watermark',
      turn: given,
      agentId,
      at,
      entry,
      over: { turn, since },
    });
  }
}
