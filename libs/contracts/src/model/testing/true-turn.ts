import type { Language } from '../../events/data.js';
import type { AnyEvent } from '../../events/event.js';
import type { ServiceName } from '../../events/services.js';
import type { AgentThen } from './chronicle.js';

const ENDINGS: readonly string[] = ['junban.ticket.withdrawn.v1', 'junban.ticket.lapsed.v1'];

/** The books of one turn as it truly is. */
export class TrueTurn {
  /** The customer's last statement on it. */
  statement = 0;
  /** Withdrawn, lapsed or erased. */
  isOver = false;
  accepted = false;
  /** Something held it up on its way, or an operator let the line pass: from then on it may be overtaken until it is back. */
  mayBePassed = false;
  holder?: string;
  fence = 0;
  private lastSeen?: number;
  private returnedBy?: string;
  private openings: number[] = [];
  private arriving = 0;
  private parkedNow = 0;
  private parkedAtAssignment = 0;
  private isKnownToBeOver = false;

  constructor(
    readonly turn: number,
    private readonly ticketId: string,
    private readonly language: Language,
    /** Its first inquiry is one that the policy accepts: nothing but a mishap can take its place in line. */
    private readonly deserves: boolean,
  ) {}

  get isStuck(): boolean {
    return this.parkedNow > 0;
  }

  /** Assignment knows why this turn is to be left alone. */
  get isOutOfLine(): boolean {
    return this.isKnownToBeOver || this.parkedAtAssignment > 0;
  }

  get awaitsReply(): boolean {
    return this.lastSeen === undefined || this.statement > this.lastSeen;
  }

  openedBy(now: number): boolean {
    return this.openings.some((opening) => opening <= now);
  }

  suits({ available, languages, inHand, capacity }: AgentThen): boolean {
    return available && inHand < capacity && languages.includes(this.language);
  }

  /** This agent gave it away last, and another could take it. */
  shunned(agent: AgentThen, agents: readonly AgentThen[]): boolean {
    const others = agents.filter(({ agentId }) => agentId !== agent.agentId);
    return this.returnedBy === agent.agentId && others.some((other) => this.suits(other));
  }

  /**
   * Nobody above it may be offered now. Before its first offer that holds wherever its facts are on their way, unless it
   * was held up; later only once assignment can know that it stands in line again.
   */
  goesFirst(now: number): boolean {
    if (this.isOver || this.holder !== undefined || (this.openings.at(-1) ?? 0) > now) return false;
    if (this.fence === 0 && this.deserves && !this.mayBePassed) return true;
    const isKnown = this.accepted && this.openings.length > 0 && this.arriving === 0 && this.parkedNow === 0;
    return isKnown && this.awaitsReply;
  }

  eraseWith(ticketId: string): void {
    if (ticketId === this.ticketId) this.isOver = true;
  }

  published(event: AnyEvent): void {
    if (event.turn !== this.turn) return;
    if (event.source !== 'assignment') this.arriving += 1;
    if (event.type === 'junban.inquiry.decided.v1' && event.data.outcome === 'accepted') this.accepted = true;
    if (event.type === 'junban.turn.dated.v1') this.openings.push(Date.parse(event.data.opensAt));
  }

  applied(at: ServiceName, event: AnyEvent): void {
    if (at !== 'assignment') return;
    if (event.turn === this.turn) this.arriving -= 1;
    const isErasure = event.type === 'junban.ticket.erased.v1' && event.ticketId === this.ticketId;
    if (isErasure || (event.turn === this.turn && ENDINGS.includes(event.type))) this.isKnownToBeOver = true;
  }

  /** What intake can't process keeps nobody waiting. */
  parked(at: ServiceName): void {
    if (at === 'intake') return;
    this.parkedNow += 1;
    this.mayBePassed = true;
    if (at === 'assignment') this.parkedAtAssignment += 1;
  }

  unparked(at: ServiceName): void {
    if (at !== 'intake') this.parkedNow -= 1;
    if (at === 'assignment') this.parkedAtAssignment -= 1;
  }

  offeredTo(agentId: string, fence: number): void {
    this.holder = agentId;
    this.fence = fence;
    if (this.returnedBy !== agentId) this.returnedBy = undefined;
  }

  returned(willingly: boolean): void {
    if (willingly) this.returnedBy = this.holder;
    this.holder = undefined;
  }

  replied(revisionSeen: number): void {
    this.holder = undefined;
    this.lastSeen = revisionSeen;
  }
}
