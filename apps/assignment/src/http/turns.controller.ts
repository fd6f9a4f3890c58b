import { Controller, HttpCode, Inject, Post, Res, UseInterceptors } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { aboutTicket, Access, CurrentPrincipal, type Principal } from '#platform';
import { LineRounds } from '../acts/line-rounds.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { AgentSubjects } from './agent-subjects.js';
import { NoteNames } from './note-names.js';
import { ticketView } from './ticket-view.js';
import { TicketView } from './views.dto.js';

interface Answer {
  status(code: number): unknown;
}

@Access('agent')
@UseInterceptors(NoteNames)
@Controller('agent/v1/turns')
export class TurnsController {
  constructor(
    private readonly rounds: LineRounds,
    private readonly subjects: AgentSubjects,
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
  ) {}

  /** The next turn in arrival order that this agent may take; 204 when there is none, or the desk is closed. */
  @Post('next')
  @HttpCode(200)
  @ApiOkResponse({ type: TicketView })
  @ApiNoContentResponse({ description: 'Nothing to offer now' })
  async next(
    @CurrentPrincipal() who: Principal,
    @Res({ passthrough: true }) answer: Answer,
  ): Promise<TicketView | undefined> {
    const taken = await this.rounds.next(this.subjects.hashOf(who));
    if (!taken) {
      answer.status(204);
      return undefined;
    }
    const view = ticketView(taken, this.settings.looks);
    aboutTicket(view.ticketId);
    return view;
  }
}
