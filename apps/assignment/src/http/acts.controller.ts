import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { Access, CurrentPrincipal, IdempotencyKey, type Principal, UuidParam } from '#platform';
import { AddNote } from '../acts/add-note.js';
import { CorrectTopic } from '../acts/correct-topic.js';
import { GiveBack } from '../acts/give-back.js';
import { Investigate } from '../acts/investigate.js';
import { Reply } from '../acts/reply.js';
import { AgentSubjects } from './agent-subjects.js';
import { checkReply } from './check-reply.js';
import { NoteNames } from './note-names.js';
import { HandOverDto, InvestigationDto, NoteDto, GiveBackDto, ReplyDto, TopicDto } from './requests.dto.js';
import type { GivenBackView, InvestigationView, NoteView, RepliedView, TopicView } from './views.dto.js';

/** What an agent does to a ticket; everything but a note needs its fence. */
@Access('agent')
@UseInterceptors(NoteNames)
@Controller('agent/v1/tickets/:id')
export class ActsController {
  constructor(
    private readonly replying: Reply,
    private readonly givingBack: GiveBack,
    private readonly noting: AddNote,
    private readonly correcting: CorrectTopic,
    private readonly investigating: Investigate,
    private readonly subjects: AgentSubjects,
  ) {}

  /** Answers the customer as support and ends the assignment. */
  @Post('reply')
  @HttpCode(200)
  reply(
    @UuidParam('id') id: string,
    @Body() dto: ReplyDto,
    @CurrentPrincipal() who: Principal,
    @IdempotencyKey() key?: string,
  ): Promise<RepliedView> {
    checkReply(dto);
    return this.replying.reply(this.subjects.writer(who), id, dto, key);
  }

  /** Puts the turn back in line at its own number. */
  @Post('release')
  @HttpCode(200)
  release(
    @UuidParam('id') ticketId: string,
    @Body() { fence, reason }: GiveBackDto,
    @CurrentPrincipal() who: Principal,
    @IdempotencyKey() key?: string,
  ): Promise<GivenBackView> {
    return this.givingBack.release({ subjectHash: this.subjects.hashOf(who), ticketId, fence, key }, reason);
  }

  /** Puts the turn back in line for another agent, with a note for them. */
  @Post('hand-over')
  @HttpCode(200)
  handOver(
    @UuidParam('id') ticketId: string,
    @Body() { fence, note }: HandOverDto,
    @CurrentPrincipal() who: Principal,
    @IdempotencyKey() key?: string,
  ): Promise<GivenBackView> {
    return this.givingBack.handOver({ subjectHash: this.subjects.hashOf(who), ticketId, fence, key }, note);
  }

  /** Passes the turn over for now; every skip is reported with its reason. */
  @Post('skip')
  @HttpCode(200)
  skip(
    @UuidParam('id') ticketId: string,
    @Body() { fence, reason }: GiveBackDto,
    @CurrentPrincipal() who: Principal,
    @IdempotencyKey() key?: string,
  ): Promise<GivenBackView> {
    return this.givingBack.skip({ subjectHash: this.subjects.hashOf(who), ticketId, fence, key }, reason);
  }

  /** Says what the ticket is really about: a label for agents and reports, which changes no decision or date. */
  @Post('topic')
  @HttpCode(200)
  topic(
    @UuidParam('id') ticketId: string,
    @Body() dto: TopicDto,
    @CurrentPrincipal() who: Principal,
    @IdempotencyKey() key?: string,
  ): Promise<TopicView> {
    const { fence } = dto;
    return this.correcting.correct({ subjectHash: this.subjects.hashOf(who), ticketId, fence, key }, dto);
  }

  /**
   * Keeps the ticket in hand to the closing of a business date, whatever becomes of leases and streams; it doesn't count
   * towards capacity. Again with another date it moves the end.
   */
  @Post('investigation')
  @HttpCode(200)
  investigate(
    @UuidParam('id') ticketId: string,
    @Body() dto: InvestigationDto,
    @CurrentPrincipal() who: Principal,
    @IdempotencyKey() key?: string,
  ): Promise<InvestigationView> {
    const { fence } = dto;
    return this.investigating.investigate(
      { subjectHash: this.subjects.hashOf(who), ticketId, fence, key },
      dto,
    );
  }

  /** Notes something for other agents; customers never see it. */
  @Post('notes')
  note(
    @UuidParam('id') id: string,
    @Body() { body }: NoteDto,
    @CurrentPrincipal() who: Principal,
    @IdempotencyKey() key?: string,
  ): Promise<NoteView> {
    return this.noting.add(this.subjects.hashOf(who), id, body, key);
  }
}
