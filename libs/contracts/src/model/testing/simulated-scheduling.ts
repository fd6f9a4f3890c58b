import type { AnyEvent } from '../../events/event.js';
import { DESK_SUBJECT } from '../../events/services.js';
import { dateOn, dayOf, type SimulatedClock } from './clock.js';
import { SimulatedService, type Surroundings } from './simulated-service.js';

interface Dated {
  ticketId: string;
  turn: number;
  arrival: string;
  day: number;
}

/** Dates each turn once, at its first accepted decision, and again when a closure takes its day. */
export class SimulatedScheduling extends SimulatedService {
  private readonly closed = new Set<number>();
  private readonly dated = new Map<number, Dated>();
  private version = 1;

  constructor(
    surroundings: Surroundings,
    private readonly clock: SimulatedClock,
  ) {
    super('scheduling', ['eligibility'], surroundings);
  }

  isClosed(day: number): boolean {
    return this.closed.has(day);
  }

  close(day: number): void {
    if (this.closed.has(day)) return;
    this.closed.add(day);
    this.version += 1;
    this.publish({
      type: 'junban.calendar.changed.v1',
      ticketId: DESK_SUBJECT,
      time: this.clock.instant,
      data: { calendarVersion: this.version, closures: [] },
    });
    const moved = [...this.dated.values()].filter((one) => one.day === day);
    for (const one of moved.sort((a, b) => a.turn - b.turn)) this.date(one.ticketId, one.turn, one.arrival);
  }

  protected handle({ type, ticketId, turn, data }: AnyEvent): void {
    if (type !== 'junban.inquiry.decided.v1' || data.outcome !== 'accepted' || turn === undefined) return;
    if (!this.dated.has(turn)) this.date(ticketId, turn, data.receivedAt);
  }

  protected remember(): void {}

  private date(ticketId: string, turn: number, arrival: string): void {
    const day = this.businessDayOf(arrival);
    this.dated.set(turn, { ticketId, turn, arrival, day });
    this.publish({
      type: 'junban.turn.dated.v1',
      ticketId,
      turn,
      time: this.clock.instant,
      data: { ...dateOn(day, this.version), skipped: [] },
    });
  }

  private businessDayOf(arrival: string): number {
    const afterHours = arrival.includes('T20:');
    let day = dayOf(arrival) + (afterHours ? 1 : 0);
    while (this.closed.has(day)) day += 1;
    return day;
  }
}
