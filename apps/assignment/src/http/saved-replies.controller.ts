import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { Access, CurrentPrincipal, IdempotencyKey, type Principal, UuidParam } from '#platform';
import { SavedReplies } from '../acts/saved-replies.js';
import { checkedSavedReply } from './check-saved-reply.js';
import { operatorSubject } from './operator-subject.js';
import {
  NewSavedReplyDto,
  SavedRepliesQueryDto,
  SavedReplyDto,
  SavedReplyVersionDto,
} from './replies.dto.js';
import type { SavedRepliesView, SavedReplyView } from './reply-views.dto.js';

/** Replies that operators write once, in both languages, for agents to use. */
@Access('operator')
@Controller('operations/v1/saved-replies')
export class SavedRepliesController {
  constructor(private readonly saved: SavedReplies) {}

  @Get()
  async list(@Query() { topic }: SavedRepliesQueryDto): Promise<SavedRepliesView> {
    return { items: await this.saved.list(topic) };
  }

  @Post()
  create(
    @Body() dto: NewSavedReplyDto,
    @CurrentPrincipal() who: Principal,
    @IdempotencyKey() key?: string,
  ): Promise<SavedReplyView> {
    return this.saved.create(checkedSavedReply(dto), operatorSubject(who), key);
  }

  /** Replaces it whole, if it is still at the version given. */
  @Put(':replyId')
  replace(
    @UuidParam('replyId') replyId: string,
    @Body() dto: SavedReplyDto,
    @CurrentPrincipal() who: Principal,
  ): Promise<SavedReplyView> {
    return this.saved.replace(replyId, dto.version, checkedSavedReply(dto), operatorSubject(who));
  }

  @Delete(':replyId')
  @HttpCode(204)
  remove(
    @UuidParam('replyId') replyId: string,
    @Query() { version }: SavedReplyVersionDto,
    @CurrentPrincipal() who: Principal,
  ): Promise<void> {
    return this.saved.remove(replyId, version, operatorSubject(who));
  }
}
