import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '#contracts';
import type { Tx } from '#database';
import type { PresenceStatus } from '../domain/presence.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { type Agent, actingAgent, findAgent, updatePresence } from '../store/agent-rows.js';
import { type Assignment, countingForCapacity, endAssignments, inHandOf } from '../store/assignment-rows.js';
import { writeAudit } from '../store/audit.js';
import { lockLine } from '../store/line-row.js';
import { lockTickets } from '../store/ticket-rows.js';
import { DeskChanges } from './desk-changes.js';
import { PutBack } from './put-back.js';

export interface Presence {
  status: PresenceStatus;
  languages: Language[];
  capacity: number;
  inHand: number;
}

interface Wish {
  status: PresenceStatus;
  languages: Language[];
  capacity: number;
}

const UNSEEN: Presence = { status: 'offline', languages: [], capacity: 1, inHand: 0 };

/** Whether an agent is there to take turns; who leaves gives back what they have in hand. */
@Injectable()
export class PresenceDesk {
  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly changes: DeskChanges,
    private readonly returning: PutBack,
  ) {}

  async of(subjectHash: Buffer): Promise<Presence> {
    const { database } = this.settings;
    const agent = await findAgent(database, subjectHash);
    return agent ? presenceOf(agent, await inHandOf(database, agent.agentId)) : UNSEEN;
  }

  set(subjectHash: Buffer, wish: Wish): Promise<Presence> {
    return this.changes.commit(async (tx) => {
      await lockLine(tx);
      const { agentId } = await actingAgent(tx, subjectHash);
      const agent: Agent = { agentId, ...wish, languages: [...new Set(wish.languages)] };
      await updatePresence(tx, agent, this.settings);
      const at = await this.changes.now(tx);
      const { status, languages, capacity } = agent;
      await writeAudit(tx, [
        { at, act: 'presence', cause: status, agentId, detail: { languages, capacity } },
      ]);
      if (status !== 'available') await this.giveBackAll(tx, agentId, status);
      return presenceOf(agent, await inHandOf(tx, agentId));
    });
  }

  /** What is being investigated stays in hand: its agent comes back to it. */
  private async giveBackAll(tx: Tx, agentId: string, cause: 'away' | 'offline'): Promise<void> {
    const inHand = countingForCapacity(await inHandOf(tx, agentId));
    const tickets = await lockTickets(
      tx,
      inHand.map(({ ticketId }) => ticketId),
    );
    const ended = await endAssignments(
      tx,
      inHand.map(({ turn }) => turn),
    );
    await this.returning.putBack(tx, tickets, ended, cause);
  }
}

/** An agent's own presence. */
export const presenceOf = (
  { status, languages, capacity }: Agent,
  inHand: readonly Assignment[],
): Presence => ({
  status,
  languages,
  capacity,
  inHand: countingForCapacity(inHand).length,
});
