import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { EventStream } from '#platform';
import { Rounds, warnOfFailure } from '#service';
import type { AgentStateView } from '../http/agent-state.dto.js';
import { agentStateView } from '../http/agent-state-view.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { actingAgent } from '../store/agent-rows.js';
import { noteStreams, readMarks } from '../store/agent-streams.js';
import { type Common, readCommon, readOwnStates } from './agent-state.js';
import { DeskHours } from './desk-hours.js';
import { LiveAgents } from './live-agents.js';

const EVERY = 500;
/** So often within the time after which a lost stream counts as gone is a live one noted. */
const NOTES = 6;

/**
 * Tells agents on their live streams how things stand, and keeps in the database who has one. Each half second one look
 * at all of this replica's agents finds those for whom something has changed; only their states are read.
 */
@Injectable()
export class AgentStreams implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly live = new LiveAgents();
  private readonly rounds = new Rounds({
    work: () => this.round(),
    everyMillis: EVERY,
    onFailure: warnOfFailure(AgentStreams.name, 'a look failed and is repeated'),
  });
  private common?: Common;
  private notesAt = 0;
  private number = 0;

  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly hours: DeskHours,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  /** The streams have ended by now. That they lived until now gives their agents the whole time to come again elsewhere. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
    await this.note(this.live.takeLeft());
  }

  /** Takes an agent's new stream; the whole state follows at once. */
  async add(subjectHash: Buffer, stream: EventStream): Promise<void> {
    const agentId = await this.settings.database.transaction(async (tx) => {
      const agent = await actingAgent(tx, subjectHash);
      await noteStreams(tx, [agent.agentId]);
      return agent.agentId;
    });
    this.live.add(agentId, stream, () => this.rounds.wake());
    this.rounds.wake();
  }

  private async round(): Promise<void> {
    const left = this.live.takeLeft();
    const isNoting = performance.now() >= this.notesAt;
    await this.note(isNoting ? [...this.live.ids, ...left] : left);
    if (isNoting) this.notesAt = performance.now() + (this.settings.streamLostSeconds * 1_000) / NOTES;
    if (this.live.ids.length > 0) await this.look(isNoting);
  }

  private async note(agentIds: readonly string[]): Promise<void> {
    if (agentIds.length > 0) await noteStreams(this.settings.database, agentIds);
  }

  /** How many wait is counted now and then: it changes all the time, and nobody acts on it. */
  private async look(isCounting: boolean): Promise<void> {
    const { database, calendar } = this.settings;
    const known = this.common;
    const { now, own, ...read } = await database.transaction(async (tx) => {
      const marks = await readMarks(tx, this.live.ids);
      const changed = marks.filter(({ agentId, mark }) => this.live.get(agentId)?.mark !== mark);
      const agentIds = changed.map(({ agentId }) => agentId);
      const at = await database.businessNow(tx);
      const desk = { now: at, calendar, hours: this.hours };
      const common = await readCommon(tx, desk, isCounting ? undefined : known?.waiting);
      return { changed, common, now: at, own: await readOwnStates(tx, agentIds) };
    });
    for (const { agentId, mark } of read.changed) {
      const agent = this.live.get(agentId);
      if (agent) Object.assign(agent, { mark, own: own.get(agentId), state: undefined });
    }
    const isNew = JSON.stringify(read.common) !== JSON.stringify(known);
    this.common = read.common;
    // A later look has a higher number, at whichever replica.
    this.number = Math.max(now.toMillis(), this.number + 1);
    for (const agentId of this.live.ids) this.send(agentId, read.common, isNew);
  }

  private send(agentId: string, common: Common, isNew: boolean): void {
    const agent = this.live.get(agentId);
    if (!agent?.own) return;
    if (isNew || !agent.state)
      agent.state = stateOf(agentStateView({ ...agent.own, ...common }, this.settings.looks));
    const { view, text } = agent.state;
    for (const [stream, before] of agent.sent) {
      if (before === text) continue;
      agent.sent.set(stream, text);
      stream.send({ event: 'state', id: this.number, data: view });
    }
  }
}

const stateOf = (view: AgentStateView) => ({ view, text: JSON.stringify(view) });
