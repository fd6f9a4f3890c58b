import { Inject, Injectable } from '@nestjs/common';
import type { NewEvent } from '#contracts';
import type { Tx } from '#database';
import { Outbox } from '#messaging';
import { currentTraceparent } from '#platform';
import { type AssignmentTicket, learned } from '../domain/ticket.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { saveActs } from '../store/save-tickets.js';
import { LineBell } from './line-bell.js';
import { LineCounters } from './line-counters.js';

/**
 * How agents' acts change the desk. Locks everywhere in this order: line, agent, tickets by id, what belongs to these
 * tickets, streams (DESIGN §4.6).
 */
@Injectable()
export class DeskChanges {
  private readonly outbox = new Outbox('assignment', currentTraceparent);

  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly bell: LineBell,
    private readonly counters: LineCounters,
  ) {}

  /** Runs an act in one transaction; what it published is on its way after the commit. */
  async commit<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
    const { database } = this.settings;
    const result = await this.counters.counting((counted) => database.transaction(counted), work);
    this.settings.transport.wake('assignment');
    this.bell.ring();
    return result;
  }

  /** Business time, RFC 3339: to be read after the locks, so that it never runs before what they waited for. */
  async now(tx: Tx): Promise<string> {
    return (await this.settings.database.businessNow(tx)).toISO();
  }

  /** Publishes facts about locked tickets, learns them like everybody else's, and stores the tickets. */
  async publish(
    tx: Tx,
    tickets: ReadonlyMap<string, AssignmentTicket>,
    events: readonly NewEvent[],
  ): Promise<Map<string, AssignmentTicket>> {
    const changed = new Map<string, AssignmentTicket>();
    const published = await this.outbox.number(tx, events);
    for (const event of published) {
      const before = changed.get(event.ticketId) ?? tickets.get(event.ticketId);
      if (!before) throw new Error(`${event.type} is about a ticket that is not locked`);
      changed.set(event.ticketId, learned(before, event));
    }
    await Promise.all([
      this.outbox.store(tx, published),
      saveActs(tx, [...changed.values()], { now: () => this.now(tx) }),
    ]);
    return changed;
  }
}
