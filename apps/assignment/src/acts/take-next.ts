import { Inject, Injectable } from '@nestjs/common';
import { deskState } from '#calendar';
import { type AgentState, dateInForce, type LineState, nextTurnFor } from '#contracts';
import type { Tx } from '#database';
import { nextFence, turnOf } from '../domain/ticket.js';
import { assignmentProblem } from '../http/problems.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { type Agent, actingAgent, presentAgents } from '../store/agent-rows.js';
import { type Assignment, countingForCapacity, inHandOf, startAssignment } from '../store/assignment-rows.js';
import { writeAudit } from '../store/audit.js';
import { lockLine } from '../store/line-row.js';
import { lockTickets } from '../store/ticket-rows.js';
import { markOffered } from '../store/turn-rows.js';
import { type TurnWaiting, waitingTurns } from '../store/waiting-turns.js';
import { DeskChanges } from './desk-changes.js';
import { readSheet, type TicketSheet } from './ticket-sheet.js';

const PAGE = 20;

/** Gives an agent the turn that is theirs next: strictly the lowest that they may take (DESIGN §4.3, §4.4). */
@Injectable()
export class TakeNext {
  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly changes: DeskChanges,
  ) {}

  /** The ticket taken; undefined when there is nothing to offer. Throws when the agent cannot take a turn now. */
  async take(subjectHash: Buffer): Promise<TicketSheet | undefined> {
    for (;;) {
      const taken = await this.changes.commit((tx) => this.attempt(tx, subjectHash));
      if (taken !== 'line-has-moved') return taken;
    }
  }

  private async attempt(tx: Tx, subjectHash: Buffer): Promise<TicketSheet | undefined | 'line-has-moved'> {
    const watermark = await lockLine(tx);
    const agent = await actingAgent(tx, subjectHash);
    refuseUnlessFree(agent, await inHandOf(tx, agent.agentId));
    const line = await this.lineState(tx, watermark);
    const choice = await chooseFor(tx, agent, line);
    if (!choice) return undefined;
    // Nobody else can take it, but its row may be busy with an event that withdraws it or puts a lower one in line.
    const tickets = await lockTickets(tx, [choice.ticketId]);
    if ((await chooseFor(tx, agent, line))?.turn !== choice.turn) return 'line-has-moved';
    return this.start(tx, agent, choice, tickets);
  }

  private async lineState(tx: Tx, watermark: number): Promise<LineState> {
    const { database, calendar } = this.settings;
    const now = await database.businessNow(tx);
    const { open } = deskState(now, calendar);
    return { watermark, now: now.toMillis(), open, agents: await presentAgents(tx, this.settings) };
  }

  private async start(
    tx: Tx,
    { agentId }: Agent,
    { turn, ticketId }: TurnWaiting,
    tickets: Awaited<ReturnType<typeof lockTickets>>,
  ): Promise<TicketSheet> {
    const { known } = tickets.get(ticketId)!;
    const fence = nextFence(known);
    const { calendarVersion, businessDate, opensAt, dateRule } = dateInForce(turnOf(known, turn)!)!;
    const date = { calendarVersion, businessDate, opensAt, dateRule };
    const given = { turn, ticketId, fence, agentId };
    const assignment = await startAssignment(tx, given, this.settings.leaseSeconds);
    await markOffered(tx, turn, agentId);
    const at = await this.changes.now(tx);
    await writeAudit(tx, [
      { at, act: 'started', cause: 'next', ticketId, turn, fence, agentId, detail: { opensAt } },
    ]);
    const changed = await this.changes.publish(tx, tickets, [
      { type: 'junban.turn.started.v1', ticketId, turn, time: at, data: { fence, date } },
    ]);
    const ticket = changed.get(ticketId)!;
    return readSheet(tx, { ticket, turn: turnOf(ticket.known, turn)!, assignment });
  }
}

const refuseUnlessFree = ({ status, capacity }: Agent, all: readonly Assignment[]): void => {
  const inHand = countingForCapacity(all);
  if (status !== 'available') throw assignmentProblem('not-available');
  if (inHand.length < capacity) return;
  const tickets = inHand.map(({ ticketId, turn }) => ({ ticketId, turn }));
  throw assignmentProblem('capacity-reached', { params: { capacity }, members: { tickets } });
};

/** Reads the line page by page until a turn may be offered; usually that is the first one read. */
const chooseFor = async (tx: Tx, agent: Agent, line: LineState): Promise<TurnWaiting | undefined> => {
  const state: AgentState | undefined = line.agents.find(({ agentId }) => agentId === agent.agentId);
  if (!line.open || !state) return undefined;
  for (let after = 0; ;) {
    const page = await waitingTurns(tx, agent.languages, { after, upTo: line.watermark, limit: PAGE });
    const next = nextTurnFor(state, page, line);
    if (next) return page.find(({ turn }) => turn === next.turn);
    if (page.length < PAGE) return undefined;
    after = page.at(-1)!.turn;
  }
};
