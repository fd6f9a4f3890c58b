import type { TrailEntry, TurnEntry } from './trail-entry.js';
import { TurnSet } from './turn-set.js';
import { WaitingTurns } from './waiting-turns.js';

/** A turn that stands in line. */
export interface Standing {
  turn: number;
  language: string;
  opensAt: number;
  /** Since when. */
  since: number;
}

/** Who parts with a turn in one of these ways gets it back last. */
const GIVES_AWAY: readonly string[] = ['released', 'handed-over', 'skipped'];

/** The line as a claim could know it: who waits, who speaks what, who has given what away. */
export class LineBook {
  private readonly standing = new Map<number, Standing>();
  private readonly waiting = new Map<string, WaitingTurns>();
  private readonly heldSince = new Map<number, number>();
  private readonly givers = new Map<number, string>();
  private readonly languages = new Map<string, readonly string[]>();
  private readonly passed = new TurnSet();

  take(entry: TrailEntry): void {
    const { act, agentId, detail } = entry;
    if (act === 'presence' && agentId && detail.languages) this.languages.set(agentId, detail.languages);
    if (entry.turn !== undefined) this.takeTurn(entry as TurnEntry);
  }

  /** Turns below another one that wait in these languages; the lowest of each language first. */
  *below(turn: number, languages: readonly string[]): Iterable<Standing> {
    for (const language of new Set(languages))
      for (const lower of this.waiting.get(language)?.below(turn) ?? []) yield this.standing.get(lower)!;
  }

  standingOf(turn: number): Standing | undefined {
    return this.standing.get(turn);
  }

  /** Since when somebody has the turn in hand. */
  inHandSince(turn: number): number | undefined {
    return this.heldSince.get(turn);
  }

  /** The languages that an agent speaks; undefined for one of whom the trail tells nothing. */
  spokenBy(agentId: string): readonly string[] | undefined {
    return this.languages.get(agentId);
  }

  /** The agent gave the turn away, and nobody else has been offered it since. */
  wasGivenAwayBy(turn: number, agentId: string): boolean {
    return this.givers.get(turn) === agentId;
  }

  wasPassed(turn: number): boolean {
    return this.passed.has(turn);
  }

  private takeTurn(entry: TurnEntry): void {
    const { act, cause, turn, at, agentId } = entry;
    if (act === 'queued') return this.stand(entry);
    if (act === 'passed') return void this.passed.add(turn);
    this.leave(turn);
    this.heldSince.delete(turn);
    if (act === 'started') {
      this.heldSince.set(turn, at);
      if (this.givers.get(turn) !== agentId) this.givers.delete(turn);
    }
    if (act === 'requeued' && agentId && GIVES_AWAY.includes(cause)) this.givers.set(turn, agentId);
  }

  private stand({ turn, at, cause, detail }: TurnEntry): void {
    const before = this.standing.get(turn);
    this.leave(turn);
    const { language = '', opensAt = '' } = detail;
    const since = cause === 're-dated' ? (before?.since ?? at) : at;
    this.standing.set(turn, { turn, language, opensAt: Date.parse(opensAt), since });
    const waiting = this.waiting.get(language) ?? new WaitingTurns();
    waiting.add(turn);
    this.waiting.set(language, waiting);
  }

  private leave(turn: number): void {
    const language = this.standing.get(turn)?.language;
    if (language === undefined) return;
    this.waiting.get(language)!.remove(turn);
    this.standing.delete(turn);
  }
}
