import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { Access, CurrentPrincipal, IdempotencyKey, type Principal, UuidParam } from '#platform';
import { ReadAgents } from '../acts/read-agents.js';
import { TakeAway } from '../acts/take-away.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { hashOf } from '../store/agent-rows.js';
import { agentView } from './agents-view.js';
import type { AgentListView, AgentView, TakenAwayView } from './agents-view.dto.js';
import { operatorSubject } from './operator-subject.js';
import { AgentsQueryDto, LookupDto, TakeAwayDto } from './requests.dto.js';

/** What operators see of agents, and may do to what these have in hand. */
@Access('operator')
@Controller('operations/v1')
export class AgentsController {
  constructor(
    private readonly reading: ReadAgents,
    private readonly taking: TakeAway,
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
  ) {}

  /** Who is there, and what is in hand, investigations included. */
  @Get('agents')
  async agents(@Query() { after, limit = 100 }: AgentsQueryDto): Promise<AgentListView> {
    const { agents, next } = await this.reading.agents(after, limit);
    const items = agents.map((agent) => agentView(agent, this.settings));
    return { items, ...(next !== undefined && { next }) };
  }

  /** The agent whose token has this subject. The audit keeps who asked. */
  @Post('agents/lookup')
  @HttpCode(200)
  async lookUp(@Body() { subject }: LookupDto, @CurrentPrincipal() who: Principal): Promise<AgentView> {
    const subjectHash = hashOf(subject, this.settings.agentKey);
    return agentView(await this.reading.lookUp(subjectHash, operatorSubject(who)), this.settings);
  }

  /** Takes a ticket from whoever has it in hand: the turn stands in line again, at its own number. */
  @Post('tickets/:id/take-away')
  @HttpCode(200)
  takeAway(
    @UuidParam('id') ticketId: string,
    @Body() { reason }: TakeAwayDto,
    @CurrentPrincipal() who: Principal,
    @IdempotencyKey() key?: string,
  ): Promise<TakenAwayView> {
    return this.taking.takeAway(ticketId, { reason, by: operatorSubject(who) }, key);
  }
}
