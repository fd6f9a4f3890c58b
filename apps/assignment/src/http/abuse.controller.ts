import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Access, CurrentPrincipal, IdempotencyKey, type Principal, UuidParam } from '#platform';
import { ReportAbuse } from '../acts/report-abuse.js';
import { AbuseDto, type AbuseReportsView, type AbuseReportView } from './abuse.dto.js';
import { AgentSubjects } from './agent-subjects.js';
import { NewestFirstDto } from './search.dto.js';

const PAGE = 50;

@Controller()
export class AbuseController {
  constructor(
    private readonly reporting: ReportAbuse,
    private readonly subjects: AgentSubjects,
  ) {}

  /** Proposes to operators that the customer is blocked. Nothing happens to the ticket. */
  @Access('agent')
  @Post('agent/v1/tickets/:id/abuse')
  report(
    @UuidParam('id') id: string,
    @Body() body: AbuseDto,
    @CurrentPrincipal() who: Principal,
    @IdempotencyKey() key?: string,
  ): Promise<AbuseReportView> {
    return this.reporting.report(this.subjects.hashOf(who), id, body, key);
  }

  /** What agents have reported, the latest first. */
  @Access('operator')
  @Get('operations/v1/abuse-reports')
  async reports(
    @Query() { after = Number.MAX_SAFE_INTEGER, limit = PAGE }: NewestFirstDto,
  ): Promise<AbuseReportsView> {
    const { items, next } = await this.reporting.reports(after, limit);
    return {
      items: items.map(({ number: _number, ...report }) => report),
      ...(next !== undefined && { next }),
    };
  }
}
