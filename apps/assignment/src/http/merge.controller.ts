import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { Access, CurrentPrincipal, IdempotencyKey, invalidInput, type Principal, UuidParam } from '#platform';
import { MergeTickets } from '../acts/merge.js';
import { AgentSubjects } from './agent-subjects.js';
import { messageFaults } from './check-reply.js';
import { NoteNames } from './note-names.js';
import { MergeDto } from './replies.dto.js';
import type { MergedView } from './reply-views.dto.js';

@Access('agent')
@UseInterceptors(NoteNames)
@Controller('agent/v1/tickets/:id/merge')
export class MergeController {
  constructor(
    private readonly merging: MergeTickets,
    private readonly subjects: AgentSubjects,
  ) {}

  /** Closes a duplicate in hand: the customer's ticket with the lower turn goes on, and has a note of what was said here. */
  @Post()
  @HttpCode(200)
  merge(
    @UuidParam('id') id: string,
    @Body() dto: MergeDto,
    @CurrentPrincipal() who: Principal,
    @IdempotencyKey() key?: string,
  ): Promise<MergedView> {
    const faults = messageFaults(dto.message);
    if (faults.length > 0) throw invalidInput(faults);
    return this.merging.merge(this.subjects.writer(who), id, dto, key);
  }
}
