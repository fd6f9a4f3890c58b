import { Inject, Injectable } from '@nestjs/common';
import { registeredAddressOf } from '#contracts';
import { assignmentProblem } from '../http/problems.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { customerLinkOf, ticketsLinked } from '../store/customer-link.js';
import { readTickets } from '../store/ticket-rows.js';
import { readSummaries, type TurnSummary } from './turn-summaries.js';

/** A customer's other tickets, each at its highest turn. */
export interface History {
  /** Whether the address that links them was verified; otherwise they may be of different people. */
  verified: boolean;
  items: TurnSummary[];
  /** The turn below which the next page begins. */
  next?: number;
}

/** Tells an agent what else a customer has written, as far as the registered address links it. */
@Injectable()
export class ReadHistory {
  constructor(@Inject(SETTINGS) private readonly settings: AssignmentSettings) {}

  /** Throws Problem: no such ticket (404), erased (410). */
  async of(ticketId: string, before: number, limit: number): Promise<History> {
    const { database, agentKey } = this.settings;
    const ticket = (await readTickets(database, [ticketId])).get(ticketId);
    if (!ticket) throw assignmentProblem('ticket-not-found');
    if (ticket.known.erased) throw assignmentProblem('ticket-erased');
    const link = customerLinkOf(ticket, agentKey);
    if (!link) return { verified: false, items: [] };
    const found = await ticketsLinked(database, { link, except: ticketId, before, limit: limit + 1 });
    const shown = found.slice(0, limit);
    return {
      verified: registeredAddressOf(ticket.inquiry!.content)!.verified,
      items: [...(await readSummaries(database, shown)).values()],
      ...(found.length > limit && { next: shown.at(-1)!.turn }),
    };
  }
}
