import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { Access, CurrentPrincipal, type Principal, UuidParam } from '#platform';
import { OpenLook } from '../acts/open-look.js';
import { AgentSubjects } from './agent-subjects.js';
import { OpenLookDto, type OpenedLookView } from './looks.dto.js';

/** What agents may look at beyond a ticket in their hand; every opening is in the audit trail. */
@Access('agent')
@Controller('agent/v1/tickets/:id')
export class LooksController {
  constructor(
    private readonly opening: OpenLook,
    private readonly subjects: AgentSubjects,
  ) {}

  /** The address of the customer's activity log, by the clause of the edition that governs the turn. */
  @Post('activity-log')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  activityLog(
    @UuidParam('id') ticketId: string,
    @Body() { fence }: OpenLookDto,
    @CurrentPrincipal() who: Principal,
  ): Promise<OpenedLookView> {
    return this.opening.open({ subjectHash: this.subjects.hashOf(who), ticketId, fence }, 'activity-log');
  }

  /** The address of the customer's actual screen, while they consent to it on this ticket. */
  @Post('actual-screen')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  actualScreen(
    @UuidParam('id') ticketId: string,
    @Body() { fence }: OpenLookDto,
    @CurrentPrincipal() who: Principal,
  ): Promise<OpenedLookView> {
    return this.opening.open({ subjectHash: this.subjects.hashOf(who), ticketId, fence }, 'actual-screen');
  }
}
