import type { ReplyThen } from '../../events/data.js';
import type { AnyEvent } from '../../events/event.js';
import type { TicketFacts, TurnFacts } from '../facts.js';
import { type AgentState, isInHand, type LineState, nextTurnFor, type WaitingTurn } from '../line.js';
import { dateInForce } from '../status.js';
import type { SimulatedClock } from './clock.js';
import { Replica } from './replica.js';
import { SimulatedService, type Surroundings } from './simulated-service.js';

/** What an agent believes to hold; the desk may since have taken it away. */
export interface Grip {
  agentId: string;
  ticketId: string;
  turn: number;
  fence: number;
  revision: number;
}

export type Presence = Omit<AgentState, 'inHand'>;

/** Offers turns by the model alone; its own books are only fences, holders, and who gave a turn away. */
export class SimulatedAssignment extends SimulatedService {
  readonly replica = new Replica();
  private readonly fences = new Map<number, number>();
  private readonly holders = new Map<number, Grip>();
  private readonly returnedBy = new Map<number, string>();

  constructor(
    surroundings: Surroundings,
    private readonly clock: SimulatedClock,
    private readonly agents: readonly Presence[],
    private readonly isOpen: () => boolean,
  ) {
    super('assignment', ['intake', 'eligibility', 'scheduling'], surroundings);
  }

  /** The turn that is this agent's next, if any. */
  claim(agentId: string): Grip | undefined {
    const line = this.line();
    const agent = line.agents.find((one) => one.agentId === agentId);
    const waiting = this.replica.waiting();
    const next = agent && nextTurnFor(agent, waiting.map(this.asWaiting), line);
    const known = waiting.find(({ turn }) => turn.turn === next?.turn);
    if (!known) return undefined;
    const date = dateInForce(known.turn);
    if (!date) throw new Error('a turn in line has a date');
    const { turn, statement } = known.turn;
    const fence = (this.fences.get(turn) ?? 0) + 1;
    const grip = { agentId, ticketId: known.ticket.ticketId, turn, fence, revision: statement };
    this.surroundings.chronicle.push({
      kind: 'offered',
      turn,
      agentId,
      fence,
      now: line.now,
      open: line.open,
      agents: [...line.agents],
    });
    this.fences.set(turn, fence);
    this.holders.set(turn, grip);
    if (this.returnedBy.get(turn) !== agentId) this.returnedBy.delete(turn);
    this.publish({ type: 'junban.turn.started.v1', ...this.about(grip), data: { fence, date } });
    return grip;
  }

  /** The revision that the agent must read first, where the customer has written meanwhile; otherwise undefined. */
  reply(grip: Grip, then: ReplyThen): number | undefined {
    const turn = this.heldUnder(grip);
    if (!turn) return undefined;
    if (grip.revision !== turn.statement) return turn.statement;
    const date = dateInForce(turn);
    if (!date) throw new Error('a turn in hand has a date');
    const { fence, revision, agentId } = grip;
    const messageId = `${grip.turn}-${fence}`;
    this.surroundings.chronicle.push({
      kind: 'replied',
      turn: turn.turn,
      agentId,
      fence,
      revisionSeen: revision,
    });
    this.publish({
      type: 'junban.turn.replied.v1',
      ...this.about(grip),
      data: { fence, then, revisionSeen: revision, messageId, repliedAt: this.clock.instant, date },
    });
    this.forgetEnded();
    return undefined;
  }

  /** Released or handed over (willingly), or lost with the lease. */
  giveBack(grip: Grip, willingly: boolean): void {
    if (!this.heldUnder(grip)) return;
    this.surroundings.chronicle.push({
      kind: 'returned',
      turn: grip.turn,
      agentId: grip.agentId,
      fence: grip.fence,
      willingly,
    });
    if (willingly) this.returnedBy.set(grip.turn, grip.agentId);
    this.publish({ type: 'junban.turn.requeued.v1', ...this.about(grip), data: { fence: grip.fence } });
    this.forgetEnded();
  }

  /** An operator passes the line over the first turn that holds it up, if any higher one is known. */
  pass(): void {
    const missing = this.replica.watermark + 1;
    if (!this.replica.turns().some(({ turn }) => turn.turn > missing)) return;
    this.surroundings.chronicle.push({ kind: 'passed', turn: missing });
    this.replica.pass(missing);
  }

  protected handle(event: AnyEvent): void {
    this.replica.apply(event);
    this.forgetEnded();
  }

  protected remember(event: AnyEvent): void {
    this.replica.apply(event);
  }

  /** The turn, if it is in hand under this very fence; anybody else is refused. */
  private heldUnder({ ticketId, turn: number, fence, agentId }: Grip): TurnFacts | undefined {
    const ticket = this.replica.ticket(ticketId);
    const turn = ticket.turns.find((one) => one.turn === number);
    if (turn && isInHand(ticket, turn) && turn.assignment?.fence === fence) return turn;
    this.surroundings.chronicle.push({ kind: 'refused', turn: number, agentId, fence });
    return undefined;
  }

  /** A withdrawal, a lapse or an erasure frees the agent as a reply does. */
  private forgetEnded(): void {
    for (const { turn, ticketId } of this.holders.values()) {
      const ticket = this.replica.ticket(ticketId);
      const facts = ticket.turns.find((one) => one.turn === turn);
      if (!facts || !isInHand(ticket, facts)) this.holders.delete(turn);
    }
  }

  private line(): LineState {
    const inHand = (agentId: string): number =>
      [...this.holders.values()].filter((grip) => grip.agentId === agentId).length;
    return {
      watermark: this.replica.watermark,
      now: this.clock.now,
      open: this.isOpen(),
      agents: this.agents.map((agent) => ({ ...agent, inHand: inHand(agent.agentId) })),
    };
  }

  private readonly asWaiting = ({ turn }: { ticket: TicketFacts; turn: TurnFacts }): WaitingTurn => ({
    turn: turn.turn,
    language: turn.inquiry?.language ?? 'ja',
    opensAt: Date.parse(dateInForce(turn)?.opensAt ?? ''),
    returnedBy: this.returnedBy.get(turn.turn),
  });

  private about({ ticketId, turn }: Grip): { ticketId: string; turn: number; time: string } {
    return { ticketId, turn, time: this.clock.instant };
  }
}
