import { Inject, Injectable } from '@nestjs/common';
import { lastDateOver } from '#calendar';
import type { Tx } from '#database';
import { type EndedBy, fateOf } from '../domain/lease.js';
import type { AssignmentTicket } from '../domain/ticket.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { endAssignments, extendByStream } from '../store/assignment-rows.js';
import { writeAudit } from '../store/audit.js';
import { type Due, dueAssignments } from '../store/due-rows.js';
import { lockLine } from '../store/line-row.js';
import { lockTickets } from '../store/ticket-rows.js';
import { DeskChanges } from './desk-changes.js';
import { PutBack } from './put-back.js';

const BATCH = 100;

/** Takes turns back that no agent gives back, and extends the leases of those who are there by their live stream. */
@Injectable()
export class TakeBack {
  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly changes: DeskChanges,
    private readonly returning: PutBack,
  ) {}

  /** Whether anything seemed due. Locks nothing unless something does; then the line, and at once the tickets of all, in their order. */
  async takeBack(tx: Tx): Promise<boolean> {
    const { database, streamLostSeconds } = this.settings;
    const when = {
      streamLostSeconds,
      lastDateOver: lastDateOver(await database.businessNow(tx)),
      limit: BATCH,
    };
    const seeming = await dueAssignments(tx, when);
    if (seeming.length === 0) return false;
    await lockLine(tx);
    const tickets = await lockTickets(tx, [...new Set(seeming.map(({ ticketId }) => ticketId))]);
    // Who has acted meanwhile keeps the turn.
    const due = await dueAssignments(tx, { ...when, turns: seeming.map(({ turn }) => turn) });
    const byFate = Map.groupBy(due, ({ hold }) => fateOf(hold));
    for (const [fate, ofFate] of byFate)
      if (fate === 'extended') await this.extend(tx, ofFate);
      else if (fate !== 'kept') await this.end(tx, tickets, ofFate, fate);
    return true;
  }

  private async extend(tx: Tx, due: readonly Due[]): Promise<void> {
    await extendByStream(
      tx,
      due.map(({ turn }) => turn),
      this.settings.leaseSeconds,
    );
    const at = await this.changes.now(tx);
    await writeAudit(
      tx,
      due.map(({ ticketId, turn, fence, agentId, hold }) => ({
        ...{ at, act: 'lease-extended', cause: 'live-stream', ticketId, turn, fence, agentId },
        detail: { extensions: hold.extensions + 1 },
      })),
    );
  }

  private async end(
    tx: Tx,
    tickets: Map<string, AssignmentTicket>,
    due: readonly Due[],
    cause: EndedBy,
  ): Promise<void> {
    const ended = await endAssignments(
      tx,
      due.map(({ turn }) => turn),
    );
    const changed = await this.returning.putBack(tx, tickets, ended, cause);
    changed.forEach((ticket, id) => tickets.set(id, ticket));
  }
}
