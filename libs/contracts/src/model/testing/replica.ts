import type { AnyEvent } from '../../events/event.js';
import { applyEvent } from '../apply.js';
import { type TicketFacts, type TurnFacts, unknownTicket } from '../facts.js';
import { advanceWatermark, isWaiting } from '../line.js';
import { dateInForce, ticketStatus, turnStatus } from '../status.js';

interface Known {
  ticket: TicketFacts;
  turn: TurnFacts;
}

/** What one service knows of all tickets: the facts of the model, and the watermark moved as they come. */
export class Replica {
  private readonly tickets = new Map<string, TicketFacts>();
  private readonly settledAbove = new Set<number>();
  watermark = 0;

  apply(event: AnyEvent): void {
    if (event.turn === undefined) return;
    const ticket = applyEvent(this.ticket(event.ticketId), event);
    this.tickets.set(event.ticketId, ticket);
    this.moveWatermark(ticket.turns.flatMap(({ turn, settled }) => (settled ? [turn] : [])));
  }

  /** An operator lets the line pass over a turn that is missing. */
  pass(turn: number): void {
    this.moveWatermark([turn]);
  }

  ticket(ticketId: string): TicketFacts {
    return this.tickets.get(ticketId) ?? unknownTicket(ticketId);
  }

  /** Every known turn with its ticket, in rising order. */
  turns(): Known[] {
    return [...this.tickets.values()]
      .flatMap((ticket) => ticket.turns.map((turn) => ({ ticket, turn })))
      .sort((a, b) => a.turn.turn - b.turn.turn);
  }

  waiting(): Known[] {
    return this.turns().filter(({ ticket, turn }) => isWaiting(ticket, turn));
  }

  /** All that must be the same whatever came first. */
  view(): unknown {
    const tickets = [...this.tickets.values()].sort((a, b) => a.ticketId.localeCompare(b.ticketId));
    return {
      watermark: this.watermark,
      waiting: this.waiting().map(({ turn }) => turn.turn),
      settled: this.turns().flatMap(({ turn }) => (turn.settled ? [turn.turn] : [])),
      tickets: tickets.map((facts) => ({ status: ticketStatus(facts), facts })),
      turns: this.turns().map(({ turn }) => ({
        turn: turn.turn,
        status: turnStatus(turn),
        date: dateInForce(turn),
      })),
    };
  }

  private moveWatermark(settled: readonly number[]): void {
    for (const turn of settled) if (turn > this.watermark) this.settledAbove.add(turn);
    this.watermark = advanceWatermark(
      this.watermark,
      [...this.settledAbove].sort((a, b) => a - b),
    );
    for (const turn of this.settledAbove) if (turn <= this.watermark) this.settledAbove.delete(turn);
  }
}
