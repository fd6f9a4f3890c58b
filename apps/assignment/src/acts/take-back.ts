import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { lockLine } from '../store/line-row.js';
import { lockTickets } from '../store/ticket-rows.js';
import { PutBack } from './put-back.js';
import { RETURNING } from './returning.js';

const BATCH = 100;

/** Takes turns back that no agent gives back. */
@Injectable()
export class TakeBack {
  constructor(private readonly returning: PutBack) {}

  /** Whether any was due. Locks nothing unless one is; then the line, and at once the tickets of all, in their order. */
  async takeBack(tx: Tx): Promise<boolean> {
    const due = [];
    for (const kind of RETURNING) due.push({ kind, assignments: await kind.look(tx, BATCH) });
    const ticketIds = due.flatMap(({ assignments }) => assignments.map(({ ticketId }) => ticketId));
    if (ticketIds.length === 0) return false;
    await lockLine(tx);
    const tickets = await lockTickets(tx, [...new Set(ticketIds)]);
    for (const { kind, assignments } of due) {
      const turns = assignments.map(({ turn }) => turn);
      const ended = turns.length > 0 ? await kind.end(tx, turns) : [];
      const changed = await this.returning.putBack(tx, tickets, ended, kind.cause);
      changed.forEach((ticket, id) => tickets.set(id, ticket));
    }
    return true;
  }
}
