import { Inject, Injectable } from '@nestjs/common';
import { currentTurn, isInHand, type TicketFacts, type TurnFacts } from '#contracts';
import { turnOf } from '../domain/ticket.js';
import { assignmentProblem } from '../http/problems.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { findAgent } from '../store/agent-rows.js';
import { type Assignment, inHandOf, noteSeen } from '../store/assignment-rows.js';
import { type LinePlace, placesInLine } from '../store/line-places.js';
import { readWatermark } from '../store/line-row.js';
import { readTickets } from '../store/ticket-rows.js';
import { DeskHours } from './desk-hours.js';
import { openInHand, readSheet, readSheets, type TicketSheet } from './ticket-sheet.js';

/** A turn that stands in line or is in somebody's hand. */
export interface LineEntry {
  facts: TurnFacts;
  ticket: TicketFacts;
  inHand: boolean;
}

export interface LinePage {
  watermark: number;
  entries: LineEntry[];
  /** Until when turns are given although the desk is closed. */
  overtimeUntil?: Date;
  /** The turn after which the next page begins. */
  next?: number;
}

/** What agents may read: what they have in hand, every ticket, and the line. */
@Injectable()
export class ReadDesk {
  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly hours: DeskHours,
  ) {}

  /** The tickets that the agent has in hand, lowest turn first. */
  async mine(subjectHash: Buffer): Promise<TicketSheet[]> {
    const { database } = this.settings;
    const agent = await findAgent(database, subjectHash);
    if (!agent) return [];
    const inHand = await inHandOf(database, agent.agentId);
    await noteSeen(database, inHand);
    return readSheets(database, await openInHand(database, inHand));
  }

  /** Any ticket; with the fence when it is in the agent's own hand. */
  async ticket(subjectHash: Buffer, ticketId: string): Promise<TicketSheet> {
    const { database } = this.settings;
    const ticket = (await readTickets(database, [ticketId])).get(ticketId);
    const turn = ticket && currentTurn(ticket.known);
    if (!ticket || !turn) throw assignmentProblem('ticket-not-found');
    if (ticket.known.erased) throw assignmentProblem('ticket-erased');
    const agent = await findAgent(database, subjectHash);
    const held = agent && (await this.heldBy(agent.agentId, ticketId));
    const inReach = (held && turnOf(ticket.known, held.turn)) ?? turn;
    return readSheet(database, {
      ...{ ticket, turn: inReach },
      ...(held && { assignment: held }),
      ...(agent && { reader: agent.agentId }),
    });
  }

  /** The line after a turn, rising. */
  async line(after: number, limit: number): Promise<LinePage> {
    const { database } = this.settings;
    const watermark = await readWatermark(database);
    const places = await placesInLine(database, after, limit + 1);
    const shown = places.slice(0, limit);
    const tickets = await readTickets(database, [...new Set(shown.map(({ ticketId }) => ticketId))]);
    const entries = shown.flatMap((place) => entryOf(place, tickets.get(place.ticketId)?.known));
    const overtime = await this.hours.overtime(database, await database.businessNow());
    return {
      watermark,
      entries,
      ...(overtime && { overtimeUntil: overtime.until }),
      ...(places.length > limit && { next: shown.at(-1)!.turn }),
    };
  }

  private async heldBy(agentId: string, ticketId: string): Promise<Assignment | undefined> {
    const { database } = this.settings;
    const held = (await inHandOf(database, agentId)).find((assignment) => assignment.ticketId === ticketId);
    if (held) await noteSeen(database, [held]);
    return held;
  }
}

const entryOf = ({ turn }: LinePlace, ticket?: TicketFacts): LineEntry[] => {
  const facts = ticket && turnOf(ticket, turn);
  return facts ? [{ facts, ticket, inHand: isInHand(ticket, facts) }] : [];
};
