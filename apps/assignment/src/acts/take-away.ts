import { Injectable } from '@nestjs/common';
import { Problem } from '#platform';
import { assignmentProblem } from '../http/problems.js';
import { endAssignments, inHandOfTicket } from '../store/assignment-rows.js';
import { lockLine } from '../store/line-row.js';
import { lockTickets } from '../store/ticket-rows.js';
import { DeskChanges } from './desk-changes.js';
import { once } from './once.js';
import { PutBack } from './put-back.js';

export interface TakenAway {
  ticketId: string;
  /** The turns that stand in line again, rising; one, but for a ticket that was in hand under two. */
  turns: number[];
}

/** Lets an operator take a ticket from whatever agent has it in hand; who that is, they need not know. */
@Injectable()
export class TakeAway {
  constructor(
    private readonly changes: DeskChanges,
    private readonly returning: PutBack,
  ) {}

  /** `by`: the subject of the operator's token. Throws a Problem when nobody has the ticket in hand. */
  async takeAway(
    ticketId: string,
    { reason, by }: { reason: string; by: string },
    key?: string,
  ): Promise<TakenAway> {
    const outcome = await this.changes.commit(async (tx) => {
      // The same request twice at a time takes turns here.
      await lockLine(tx);
      const request = { scope: `operator ${by}`, key, act: `take-away ${ticketId}`, body: { reason } };
      return once(tx, request, async () => {
        const tickets = await lockTickets(tx, [ticketId]);
        const ticket = tickets.get(ticketId);
        if (!ticket) return assignmentProblem('ticket-not-found');
        if (ticket.known.erased) return assignmentProblem('ticket-erased');
        const turns = (await inHandOfTicket(tx, ticketId)).map(({ turn }) => turn);
        if (turns.length === 0) return assignmentProblem('not-in-hand');
        const ended = await endAssignments(tx, turns);
        await this.returning.putBack(tx, tickets, ended, 'taken-away', { reason, operator: by });
        return { ticketId, turns };
      });
    });
    if (outcome instanceof Problem) throw outcome;
    return outcome;
  }
}
