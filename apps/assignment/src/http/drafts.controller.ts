import { Body, Controller, Delete, Get, HttpCode, Put, UseInterceptors } from '@nestjs/common';
import { Access, CurrentPrincipal, type Principal, UuidParam } from '#platform';
import { Drafts } from '../acts/drafts.js';
import { AgentSubjects } from './agent-subjects.js';
import { NoteNames } from './note-names.js';
import { DraftDto } from './replies.dto.js';
import type { DraftView } from './ticket-parts.dto.js';

/** An agent's own draft on a ticket; nobody else sees it. */
@Access('agent')
@UseInterceptors(NoteNames)
@Controller('agent/v1/tickets/:id/draft')
export class DraftsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly subjects: AgentSubjects,
  ) {}

  /** Saves it; the last saving wins, unless it says which one it follows. */
  @Put()
  save(
    @UuidParam('id') id: string,
    @Body() dto: DraftDto,
    @CurrentPrincipal() who: Principal,
  ): Promise<DraftView> {
    return this.drafts.save(this.subjects.hashOf(who), id, dto);
  }

  @Get()
  read(@UuidParam('id') id: string, @CurrentPrincipal() who: Principal): Promise<DraftView> {
    return this.drafts.read(this.subjects.hashOf(who), id);
  }

  @Delete()
  @HttpCode(204)
  remove(@UuidParam('id') id: string, @CurrentPrincipal() who: Principal): Promise<void> {
    return this.drafts.remove(this.subjects.hashOf(who), id);
  }
}
