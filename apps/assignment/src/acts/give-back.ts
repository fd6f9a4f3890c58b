import { Injectable } from '@nestjs/common';
import { turnStatus } from '#contracts';
import { turnOf } from '../domain/ticket.js';
import { endAssignments } from '../store/assignment-rows.js';
import { insertNote } from '../store/note-rows.js';
import { DeskChanges } from './desk-changes.js';
import { HeldTickets, type TicketAct } from './held-ticket.js';
import type { RequeueCause } from '../domain/requeue-cause.js';
import { PutBack } from './put-back.js';

/** What became of a turn that was given back. */
export interface GivenBack {
  ticketId: string;
  turn: number;
  status: string;
}

type Act = Pick<TicketAct, 'subjectHash' | 'ticketId' | 'fence' | 'key'>;

/** Ways for an agent to part with a turn: it stands again at its own number, for somebody else if there is anybody. */
@Injectable()
export class GiveBack {
  constructor(
    private readonly held: HeldTickets,
    private readonly changes: DeskChanges,
    private readonly returning: PutBack,
  ) {}

  release(act: Act, reason: string): Promise<GivenBack> {
    return this.giveBack(act, 'released', { reason });
  }

  /** A skip is told apart from a release so that it can be reported (DESIGN §4.4). */
  skip(act: Act, reason: string): Promise<GivenBack> {
    return this.giveBack(act, 'skipped', { reason });
  }

  handOver(act: Act, note: string): Promise<GivenBack> {
    return this.giveBack(act, 'handed-over', {}, note);
  }

  private giveBack(
    act: Act,
    cause: RequeueCause,
    detail: Record<string, unknown>,
    note?: string,
  ): Promise<GivenBack> {
    const request = { act: cause, fence: act.fence, ...detail, note };
    return this.held.act({ ...act, request, requeues: true }, async ({ tx, tickets, assignment }) => {
      const { ticketId, turn, agentId } = assignment;
      if (note !== undefined)
        await insertNote(tx, { ticketId, agentId, at: await this.changes.now(tx), body: note });
      const ended = await endAssignments(tx, [turn]);
      const after = await this.returning.putBack(tx, tickets, ended, cause, detail);
      return { ticketId, turn, status: turnStatus(turnOf(after.get(ticketId)!.known, turn)!) };
    });
  }
}
