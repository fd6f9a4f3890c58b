import { Inject, Injectable } from '@nestjs/common';
import { closingOn } from '#calendar';
import { invalidInput } from '#platform';
import { faultOfUntil } from '../domain/investigation.js';
import { assignmentFault } from '../http/problems.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { investigateUntil } from '../store/assignment-rows.js';
import { writeAudit } from '../store/audit.js';
import { HeldTickets, type TicketAct } from './held-ticket.js';

/** Until when, and why, in the agent's words for the audit alone. */
export interface Investigation {
  /** A business date, YYYY-MM-DD. */
  until: string;
  reason: string;
}

export interface Investigated {
  ticketId: string;
  turn: number;
  fence: number;
  until: string;
  /** RFC 3339: the desk's closing of that date. */
  endsAt: string;
}

/** Keeps a ticket in its agent's hand for work that takes days, whether they are there or not. */
@Injectable()
export class Investigate {
  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly held: HeldTickets,
  ) {}

  /** Again with another date it moves the end. */
  investigate(
    act: Omit<TicketAct, 'request' | 'requeues'>,
    { until, reason }: Investigation,
  ): Promise<Investigated> {
    const request = { act: 'investigation', fence: act.fence, until, reason };
    return this.held.act({ ...act, request, requeues: false }, async ({ tx, assignment }) => {
      const { database, calendar } = this.settings;
      const now = await database.businessNow(tx);
      const fault = faultOfUntil(until, now, calendar);
      if (fault) return invalidInput([assignmentFault('until', fault.code, fault.params)]);
      const { ticketId, turn, fence, agentId } = assignment;
      await investigateUntil(tx, turn, until);
      await writeAudit(tx, [
        {
          ...{ at: now.toISO(), act: 'investigated', cause: 'agent', ticketId, turn, fence, agentId },
          detail: { until, reason },
        },
      ]);
      return { ticketId, turn, fence, until, endsAt: closingOn(until) };
    });
  }
}
