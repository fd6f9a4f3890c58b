import type { Language, Outcome } from '../../events/data.js';
import type { AnyEvent, NewEvent } from '../../events/event.js';
import { type Status, ticketStatus } from '../status.js';
import type { SimulatedClock } from './clock.js';
import { pick } from './random.js';
import { Replica } from './replica.js';
import { SimulatedService, type Surroundings } from './simulated-service.js';

type CustomerAct = 'message' | 'information' | 'follow-up' | 'withdraw' | 'lapse' | 'consent' | 'erase';

const often = (times: number, act: CustomerAct): CustomerAct[] => Array.from({ length: times }, () => act);
const OPEN = [...often(12, 'message'), ...often(2, 'consent'), ...often(2, 'withdraw'), ...often(1, 'erase')];
const ASKED = [
  ...often(5, 'message'),
  ...often(8, 'information'),
  ...often(1, 'withdraw'),
  ...often(2, 'lapse'),
  ...often(1, 'erase'),
];
const DONE = [...often(8, 'follow-up'), ...often(2, 'consent'), ...often(1, 'erase')];

/** What may happen to a ticket in each status, the likelier the more often it is named (DESIGN §5.8). */
const POSSIBLE: Record<Status, readonly CustomerAct[]> = {
  received: OPEN,
  queued: OPEN,
  'in-progress': OPEN,
  held: OPEN,
  'information-needed': ASKED,
  question: ASKED,
  answered: DONE,
  closed: DONE,
  withdrawn: DONE,
  declined: DONE,
  erased: [],
};

interface Ticket {
  ticketId: string;
  language: Language;
  turn: number;
  receivedAt: string;
  revision: number;
}

/** Takes customers' statements, numbers turns, and knows what its customers see: nothing newer than has come to it. */
export class SimulatedIntake extends SimulatedService {
  readonly replica = new Replica();
  private readonly tickets: Ticket[] = [];
  private lastTurn = 0;

  constructor(
    surroundings: Surroundings,
    private readonly clock: SimulatedClock,
  ) {
    super('intake', ['eligibility', 'scheduling', 'assignment'], surroundings);
  }

  get turnsTaken(): number {
    return this.lastTurn;
  }

  /** @param verdict what eligibility is going to say of it */
  submit(language: Language, verdict: Outcome): void {
    const ticketId = `T-${this.tickets.length + 1}`;
    const ticket = { ticketId, language, turn: 0, receivedAt: '', revision: 0 };
    this.tickets.push(ticket);
    this.takeTurn(ticket, verdict);
  }

  /** Something that the status shown to this customer allows. */
  act(drawnTicket: number, drawnAct: number, verdict: Outcome): void {
    if (this.tickets.length === 0) return;
    const ticket = pick(this.tickets, drawnTicket);
    const possible = POSSIBLE[ticketStatus(this.replica.ticket(ticket.ticketId))];
    if (possible.length > 0) this.perform(ticket, pick(possible, drawnAct), verdict);
  }

  protected handle(event: AnyEvent): void {
    this.replica.apply(event);
  }

  protected remember(event: AnyEvent): void {
    this.replica.apply(event);
  }

  private perform(ticket: Ticket, act: CustomerAct, verdict: Outcome): void {
    const { chronicle } = this.surroundings;
    const { ticketId, turn } = ticket;
    const time = this.clock.instant;
    const subject = { ticketId, turn, time };
    switch (act) {
      case 'follow-up':
        return this.takeTurn(ticket, verdict);
      case 'information':
        return this.inquire(ticket, verdict);
      case 'message':
        this.stated(ticket);
        return this.publish({
          ...subject,
          type: 'junban.message.added.v1',
          data: { revision: ticket.revision, messageId: `${ticketId}-${ticket.revision}`, sentAt: time },
        });
      case 'withdraw':
        chronicle.push({ kind: 'ended', turn });
        return this.publish({
          ...subject,
          type: 'junban.ticket.withdrawn.v1',
          data: { withdrawnAt: time },
        });
      case 'lapse':
        chronicle.push({ kind: 'ended', turn });
        return this.publish({
          ...subject,
          type: 'junban.ticket.lapsed.v1',
          data: { lapsedAt: time, reason: 'information-not-given' },
        });
      case 'erase':
        chronicle.push({ kind: 'erased', ticketId });
        return this.publish({ ...subject, type: 'junban.ticket.erased.v1', data: { erasedAt: time } });
      case 'consent':
        return this.publish(this.changedConsent(ticket, time));
    }
  }

  private changedConsent({ ticketId, turn }: Ticket, time: string): NewEvent {
    const granted = this.replica.ticket(ticketId).actualScreen?.granted !== true;
    return {
      type: 'junban.consent.changed.v1',
      ticketId,
      turn,
      time,
      data: { consent: 'actual-screen', granted, changedAt: time },
    };
  }

  private takeTurn(ticket: Ticket, verdict: Outcome): void {
    ticket.turn = ++this.lastTurn;
    ticket.receivedAt = this.clock.instant;
    this.inquire(ticket, verdict);
  }

  private inquire(ticket: Ticket, verdict: Outcome): void {
    this.stated(ticket, verdict);
    const { ticketId, turn, revision, receivedAt, language } = ticket;
    const time = this.clock.instant;
    this.publish({
      type: 'junban.inquiry.received.v1',
      ticketId,
      turn,
      time,
      data: {
        revision,
        receivedAt,
        statedAt: time,
        messageId: `${ticketId}-${revision}`,
        language,
        topic: 'problem',
        plan: 'paid',
        edition: 'ja-2024-09-09',
        content: { subject: verdict, message: '' },
      },
    });
  }

  private stated(ticket: Ticket, verdict?: Outcome): void {
    const { ticketId, turn, language } = ticket;
    const revision = ++ticket.revision;
    this.surroundings.chronicle.push({ kind: 'stated', ticketId, turn, revision, language, verdict });
  }
}
