import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Access, CurrentPrincipal, type Principal, UuidParam } from '#platform';
import { SavedReplies } from '../acts/saved-replies.js';
import { UseSavedReply } from '../acts/use-saved-reply.js';
import { AgentSubjects } from './agent-subjects.js';
import { SavedRepliesQueryDto } from './replies.dto.js';
import type { RenderedView, SavedRepliesView } from './reply-views.dto.js';

@Access('agent')
@Controller('agent/v1')
export class UseSavedRepliesController {
  constructor(
    private readonly saved: SavedReplies,
    private readonly using: UseSavedReply,
    private readonly subjects: AgentSubjects,
  ) {}

  /** What operators have written for agents. */
  @Get('saved-replies')
  async list(@Query() { topic }: SavedRepliesQueryDto): Promise<SavedRepliesView> {
    return { items: await this.saved.list(topic) };
  }

  /** Writes one out for a ticket, in its language; nothing is sent. */
  @Post('tickets/:id/saved-replies/:replyId')
  @HttpCode(200)
  use(
    @UuidParam('id') id: string,
    @UuidParam('replyId') replyId: string,
    @CurrentPrincipal() who: Principal,
  ): Promise<RenderedView> {
    return this.using.on(this.subjects.hashOf(who), id, replyId);
  }
}
