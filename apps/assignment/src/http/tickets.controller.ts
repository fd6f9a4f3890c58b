import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Access, CurrentPrincipal, type Principal, UuidParam } from '#platform';
import { ReadDesk } from '../acts/read-desk.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { AgentSubjects } from './agent-subjects.js';
import { lineView } from './line-view.js';
import { LineQueryDto } from './requests.dto.js';
import { ticketView } from './ticket-view.js';
import type { LineView, TicketListView, TicketView } from './views.dto.js';

@Access('agent')
@Controller('agent/v1')
export class TicketsController {
  constructor(
    private readonly reading: ReadDesk,
    private readonly subjects: AgentSubjects,
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
  ) {}

  /** What the agent has in hand. */
  @Get('tickets')
  async mine(@CurrentPrincipal() who: Principal): Promise<TicketListView> {
    const sheets = await this.reading.mine(this.subjects.hashOf(who));
    return { items: sheets.map((sheet) => ticketView(sheet, this.settings.looks)) };
  }

  /** Any ticket, to read; it has a fence when it is in the agent's own hand. */
  @Get('tickets/:id')
  async one(@UuidParam('id') id: string, @CurrentPrincipal() who: Principal): Promise<TicketView> {
    const sheet = await this.reading.ticket(this.subjects.hashOf(who), id);
    return ticketView(sheet, this.settings.looks);
  }

  /** The line, lowest turn first. */
  @Get('line')
  async line(@Query() { after = 0, limit = 50 }: LineQueryDto): Promise<LineView> {
    return lineView(await this.reading.line(after, limit));
  }
}
