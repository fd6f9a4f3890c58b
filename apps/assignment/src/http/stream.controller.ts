import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, CurrentPrincipal, EventStreams, type Principal, Streamed } from '#platform';
import { AgentStreams } from '../acts/agent-streams.js';
import { AgentStateView } from './agent-state.dto.js';
import { AgentSubjects } from './agent-subjects.js';

@Access('agent')
@Controller('agent/v1')
export class StreamController {
  constructor(
    private readonly opening: EventStreams,
    private readonly streams: AgentStreams,
    private readonly subjects: AgentSubjects,
  ) {}

  /** The agent's whole state, again whenever it changes: presence, tickets in hand, the desk's hours, how many wait. */
  @Get('stream')
  @Streamed(AgentStateView)
  async stream(
    @CurrentPrincipal() who: Principal,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subjectHash = this.subjects.hashOf(who);
    await this.streams.add(subjectHash, this.opening.open(request, reply));
  }
}
