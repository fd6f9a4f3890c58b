import { Inject, Injectable } from '@nestjs/common';
import type { Look } from '../domain/looks.js';
import { lookProblem } from '../http/look-problems.js';
import { settingOf } from '../looks.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { writeAudit } from '../store/audit.js';
import { DeskChanges } from './desk-changes.js';
import { HeldTickets, type TicketAct } from './held-ticket.js';
import { sharingScreen } from './ticket-sheet.js';

export interface OpenedLook {
  url: string;
}

/**
 * Tells whoever holds a ticket where its customer's activity log or actual screen is. Each time is asked anew and is an
 * entry of the audit trail: there is no Idempotency-Key under which an address outlives a consent.
 */
@Injectable()
export class OpenLook {
  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly held: HeldTickets,
    private readonly changes: DeskChanges,
  ) {}

  /** Throws Problem: not in hand, or {@link LookRefusal} (409). */
  open(act: Pick<TicketAct, 'subjectHash' | 'ticketId' | 'fence'>, look: Look): Promise<OpenedLook> {
    return this.held.act(
      { ...act, request: { act: look }, requeues: false },
      async ({ tx, ticket, assignment }) => {
        const { ticketId, turn, fence, agentId } = assignment;
        const sharesScreen = (await sharingScreen(tx, [ticket.known])).has(ticketId);
        const found = this.settings.looks.find(look, { ticket, turn, sharesScreen });
        const { edition } = found;
        if ('refusal' in found)
          return lookProblem(found.refusal, { params: { edition, setting: settingOf(look) } });
        const at = await this.changes.now(tx);
        await writeAudit(tx, [
          {
            ...{ at, act: `${look}-opened`, cause: 'agent', ticketId, turn, fence, agentId },
            detail: { edition },
          },
        ]);
        return { url: found.url };
      },
    );
  }
}
