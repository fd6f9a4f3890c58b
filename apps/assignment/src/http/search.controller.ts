import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Access, CurrentPrincipal, type Principal, UuidParam } from '#platform';
import { ReadHistory } from '../acts/read-history.js';
import { SearchDesk } from '../acts/search-desk.js';
import { AgentSubjects } from './agent-subjects.js';
import { NewestFirstDto, SearchDto } from './search.dto.js';
import { foundTurnsView, historyView } from './summary-view.js';
import type { FoundTurnsView, HistoryView } from './summary-views.dto.js';

const PAGE = 20;

@Access('agent')
@Controller('agent/v1')
export class SearchController {
  constructor(
    private readonly searching: SearchDesk,
    private readonly history: ReadHistory,
    private readonly subjects: AgentSubjects,
  ) {}

  /** Finds turns by what was written on them, or by their number; the newest first. Every search is audited. */
  @Post('search')
  @HttpCode(200)
  async search(
    @Body() { text, limit = PAGE, next, ...filter }: SearchDto,
    @CurrentPrincipal() who: Principal,
  ): Promise<FoundTurnsView> {
    const search = { text, filter, limit, ...(next !== undefined && { next }) };
    return foundTurnsView(await this.searching.search(this.subjects.hashOf(who), search));
  }

  /** The same customer's other tickets, the latest turn first. */
  @Get('tickets/:id/history')
  async of(
    @UuidParam('id') id: string,
    @Query() { after = Number.MAX_SAFE_INTEGER, limit = PAGE }: NewestFirstDto,
  ): Promise<HistoryView> {
    return historyView(await this.history.of(id, after, limit));
  }
}
