import type { DeskCalendar } from '#calendar';
import type { HandEntry, TurnEntry } from './trail-entry.js';
import { TurnSet } from './turn-set.js';
import { type Waits, WaitTally } from './wait-tally.js';

/** An agent answered a turn for the first time before a lower one that they had in hand, and that had no answer yet. */
export interface AnswerOutOfOrder {
  turn: number;
  agentId: string;
  at: number;
  before: { turn: number; since: number };
}

interface Arrival {
  receivedAt: number;
  language: string;
}

/** Waits from the receipt of a turn, by language. */
export type WaitsByLanguage = Record<string, { toFirstStart: Waits; toFirstAnswer: Waits }>;

/** How long turns waited for their first start and answer, and whether agents answered in order. */
export class AnswerBook {
  private readonly arrivals = new Map<number, Arrival>();
  /** By agent: what they have in hand, and since when. */
  private readonly hands = new Map<string, Map<number, number>>();
  private readonly started = new TurnSet();
  private readonly answered = new TurnSet();
  private readonly starts = new Map<string, WaitTally>();
  private readonly answers = new Map<string, WaitTally>();

  /** An answer out of order, if the entry is one. */
  take(entry: TurnEntry, calendar: DeskCalendar, isCounted: boolean): AnswerOutOfOrder | undefined {
    const { act, turn, agentId, at } = entry;
    if (act === 'queued') this.arrive(entry);
    if (act === 'unqueued') this.arrivals.delete(turn);
    if (agentId === undefined) return undefined;
    if (act === 'started') {
      this.handOf(agentId).set(turn, at);
      if (this.started.add(turn)) this.tally(this.starts, entry, calendar, isCounted);
      return undefined;
    }
    if (!['requeued', 'replied', 'taken-out'].includes(act)) return undefined;
    // A merge closes a turn whose question is answered on another one.
    const isAnswer = act === 'replied' && entry.detail.into === undefined;
    const found = isAnswer ? this.answer(entry as HandEntry, calendar, isCounted) : undefined;
    this.handOf(agentId).delete(turn);
    return found;
  }

  waits(): WaitsByLanguage {
    const languages = [...new Set([...this.starts.keys(), ...this.answers.keys()])].sort();
    const none = new WaitTally();
    return Object.fromEntries(
      languages.map((language) => [
        language,
        {
          toFirstStart: (this.starts.get(language) ?? none).waits(),
          toFirstAnswer: (this.answers.get(language) ?? none).waits(),
        },
      ]),
    );
  }

  private arrive({ turn, detail: { receivedAt, language } }: TurnEntry): void {
    if (receivedAt === undefined || language === undefined || this.answered.has(turn)) return;
    this.arrivals.set(turn, { receivedAt: Date.parse(receivedAt), language });
  }

  private answer(entry: HandEntry, calendar: DeskCalendar, isCounted: boolean): AnswerOutOfOrder | undefined {
    const { turn, agentId, at } = entry;
    if (!this.answered.add(turn)) return undefined;
    this.tally(this.answers, entry, calendar, isCounted);
    this.arrivals.delete(turn);
    const earlier = [...this.handOf(agentId)]
      .filter(([lower]) => lower < turn && !this.answered.has(lower))
      .sort(([a], [b]) => a - b)[0];
    return earlier && { turn, agentId, at, before: { turn: earlier[0], since: earlier[1] } };
  }

  private tally(
    tallies: Map<string, WaitTally>,
    { turn, at }: TurnEntry,
    calendar: DeskCalendar,
    isCounted: boolean,
  ): void {
    const arrival = this.arrivals.get(turn);
    if (!arrival || !isCounted) return;
    const tally = tallies.get(arrival.language) ?? new WaitTally();
    tally.add(arrival.receivedAt, at, calendar);
    tallies.set(arrival.language, tally);
  }

  private handOf(agentId: string): Map<number, number> {
    const hand = this.hands.get(agentId) ?? new Map<number, number>();
    this.hands.set(agentId, hand);
    return hand;
  }
}
