import type { Chronicle, Happening } from './chronicle.js';
import { TrueTurn } from './true-turn.js';

type Of<K extends Happening['kind']> = Extract<Happening, { kind: K }>;

/**
 * Judges a record of what truly happened, with nothing of the model: plain books of each turn. It knows what no service
 * knows at that moment, and so can tell whether somebody was overtaken, lost, or served twice.
 */
export class Oracle {
  readonly violations: string[] = [];
  private readonly turns = new Map<number, TrueTurn>();

  constructor(chronicle: Chronicle) {
    for (const happening of chronicle) this.note(happening);
  }

  /** Turns in the order in which they were taken. */
  get taken(): number[] {
    return [...this.turns.keys()];
  }

  /** What is wrong once all has arrived and agents have worked until nobody waits. */
  unfinished(): string[] {
    return this.all().flatMap((turn) => {
      if (turn.isStuck || turn.isOver) return [];
      if (turn.holder !== undefined) return [`turn ${turn.turn} is still in hand`];
      if (!turn.accepted) return turn.fence > 0 ? [`turn ${turn.turn} was offered, never accepted`] : [];
      return turn.awaitsReply ? [`turn ${turn.turn} was lost: nobody read statement ${turn.statement}`] : [];
    });
  }

  private note(happening: Happening): void {
    switch (happening.kind) {
      case 'stated':
        return this.stated(happening);
      case 'ended':
        return void (this.turn(happening.turn).isOver = true);
      case 'erased':
        return this.all().forEach((turn) => turn.eraseWith(happening.ticketId));
      case 'published':
        return this.all().forEach((turn) => turn.published(happening.event));
      case 'applied':
        return this.all().forEach((turn) => turn.applied(happening.at, happening.event));
      case 'parked':
        return this.turn(happening.event.turn).parked(happening.at);
      case 'unparked':
        return this.turn(happening.event.turn).unparked(happening.at);
      case 'passed':
        return void (this.turn(happening.turn).mayBePassed = true);
      case 'offered':
        return this.offer(happening);
      case 'returned':
        return this.heldBy(happening).returned(happening.willingly);
      case 'replied':
        return this.heldBy(happening).replied(happening.revisionSeen);
      case 'refused':
        return this.refused(happening);
    }
  }

  private stated({ turn, ticketId, language, revision, verdict }: Of<'stated'>): void {
    const known = this.turns.get(turn) ?? new TrueTurn(turn, ticketId, language, verdict === 'accepted');
    this.turns.set(turn, known);
    known.statement = revision;
  }

  private offer({ turn: number, agentId, fence, now, open, agents }: Of<'offered'>): void {
    const turn = this.turn(number);
    const agent = agents.find((one) => one.agentId === agentId);
    const wrong = (what: string): void => void this.violations.push(`turn ${number}: ${what}`);
    if (!agent || !turn.suits(agent)) return wrong(`offered to ${agentId}, who may not take it`);
    if (!open) wrong('offered while the desk is closed');
    if (turn.holder !== undefined) wrong(`offered to ${agentId} while ${turn.holder} has it`);
    if (fence <= turn.fence) wrong(`offered under fence ${fence} after ${turn.fence}`);
    if (turn.isOutOfLine) wrong('offered though withdrawn, lapsed, erased or held');
    if (!turn.openedBy(now)) wrong('offered before its opening');
    if (!turn.accepted) wrong('offered before it was accepted');
    if (turn.shunned(agent, agents))
      wrong(`offered again to ${agentId}, who gave it away, with another at hand`);
    for (const lower of this.all()) {
      if (lower.turn < number && lower.goesFirst(now) && lower.suits(agent) && !lower.shunned(agent, agents))
        wrong(`overtook turn ${lower.turn}`);
    }
    turn.offeredTo(agentId, fence);
  }

  private heldBy({ turn: number, agentId, fence }: Of<'returned' | 'replied'>): TrueTurn {
    const turn = this.turn(number);
    if (turn.holder !== agentId || turn.fence !== fence)
      this.violations.push(`turn ${number}: ${agentId} acted under fence ${fence} without having it`);
    return turn;
  }

  private refused({ turn: number, agentId, fence }: Of<'refused'>): void {
    const turn = this.turn(number);
    if (turn.holder === agentId && turn.fence === fence && !turn.isOver)
      this.violations.push(`turn ${number}: ${agentId} was refused while having it`);
  }

  private all(): TrueTurn[] {
    return [...this.turns.values()];
  }

  private turn(number: number | undefined): TrueTurn {
    const turn = this.turns.get(number ?? 0);
    if (!turn) throw new Error(`nobody has taken turn ${number}`);
    return turn;
  }
}
