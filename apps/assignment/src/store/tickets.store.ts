import type { AnyEvent } from '#contracts';
import type { Database, Tx } from '#database';
import type { FactsStore } from '#messaging';
import { type AssignmentTicket, learned } from '../domain/ticket.js';
import { turnsTakenFromHand } from '../domain/turns-in-line.js';
import { endAssignments } from './assignment-rows.js';
import { writeAudit } from './audit.js';
import { saveTickets } from './save-tickets.js';
import { lockTickets, makeTickets } from './ticket-rows.js';

/** One row a ticket, with its facts; its turns stand in line by what these say. */
export class TicketsStore implements FactsStore<AssignmentTicket> {
  constructor(
    private readonly database: Pick<Database, 'businessNow'>,
    /** Of customers' links. */
    private readonly key: string | Buffer,
  ) {}

  async load(tx: Tx, ticketIds: string[]): Promise<Map<string, AssignmentTicket>> {
    await makeTickets(tx, ticketIds);
    return lockTickets(tx, ticketIds);
  }

  async store(tx: Tx, changed: AssignmentTicket[], published: AnyEvent[]): Promise<void> {
    const tickets = changed.map((ticket) =>
      published.filter(({ ticketId }) => ticketId === ticket.known.ticketId).reduce(learned, ticket),
    );
    await saveTickets(tx, tickets, { key: this.key, now: () => this.now(tx) });
    await this.takeFromHands(tx, tickets);
  }

  private async now(tx: Tx): Promise<string> {
    return (await this.database.businessNow(tx)).toISO();
  }

  /** A withdrawal, a lapse or an erasure ends the lease (DESIGN §5.7). */
  private async takeFromHands(tx: Tx, tickets: readonly AssignmentTicket[]): Promise<void> {
    const taken = tickets.flatMap(({ known }) => turnsTakenFromHand(known));
    if (taken.length === 0) return;
    const ended = await endAssignments(tx, taken);
    if (ended.length === 0) return;
    const at = await this.now(tx);
    await writeAudit(
      tx,
      ended.map(({ turn, ticketId, fence, agentId }) => ({
        at,
        act: 'taken-out',
        cause: 'customer',
        ticketId,
        turn,
        fence,
        agentId,
      })),
    );
  }
}
