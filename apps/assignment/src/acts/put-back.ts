import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { GIVEN_AWAY } from '../domain/given-away.js';
import type { RequeueCause } from '../domain/requeue-cause.js';
import type { AssignmentTicket } from '../domain/ticket.js';
import type { Assignment } from '../store/assignment-rows.js';
import { writeAudit } from '../store/audit.js';
import { markReturned } from '../store/turn-rows.js';
import { DeskChanges } from './desk-changes.js';
import { LineCounters } from './line-counters.js';

/** Puts turns back in line, each at its own number. */
@Injectable()
export class PutBack {
  constructor(
    private readonly changes: DeskChanges,
    private readonly counters: LineCounters,
  ) {}

  /** `ended`: assignments of locked tickets, removed in this transaction; the line is locked too. Returns the tickets as they are then. */
  async putBack(
    tx: Tx,
    tickets: ReadonlyMap<string, AssignmentTicket>,
    ended: readonly Assignment[],
    cause: RequeueCause,
    detail: Record<string, unknown> = {},
  ): Promise<Map<string, AssignmentTicket>> {
    if (ended.length === 0) return new Map();
    this.counters.requeued(tx, cause, ended.length);
    const at = await this.changes.now(tx);
    await writeAudit(
      tx,
      ended.map(({ ticketId, turn, fence, agentId }) => ({
        at,
        act: 'requeued',
        cause,
        ticketId,
        turn,
        fence,
        agentId,
        detail,
      })),
    );
    const changed = await this.changes.publish(
      tx,
      tickets,
      ended.map(({ ticketId, turn, fence }) => ({
        type: 'junban.turn.requeued.v1',
        ticketId,
        turn,
        time: at,
        data: { fence },
      })),
    );
    if (GIVEN_AWAY.includes(cause)) await markReturned(tx, ended);
    return changed;
  }
}
