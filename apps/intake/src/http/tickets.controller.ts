import { requestHash } from '#database';
import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Headers, Inject, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  aboutTicket,
  Access,
  CurrentPrincipal,
  currentTraceparent,
  GuestsToo,
  IdempotencyKey,
  platformProblem,
  UuidParam,
  type Principal,
} from '#platform';
import { noticesTold } from '#policy';
import { AcceptTickets } from '../accept/accept-tickets.js';
import { TicketReader } from '../conversation/ticket-reader.js';
import { keyScopeOf } from '../domain/customer.js';
import { INTAKE_PORTS, type IntakePorts } from '../ports.js';
import { AcceptedDto, TicketDto, TicketPageDto } from './answers.dto.js';
import { customerOf, ownedBy } from './customer-of.js';
import { NewInquiryDto } from './inquiry.dto.js';
import { ListQueryDto } from './list-query.dto.js';
import { refuseOtherEmail } from './refuse-other-email.js';
import { filesOf, TakesUploadToken, UPLOAD_TOKEN_HEADER } from './uploader-of.js';

const PAGE = 20;

@ApiTags('Customer')
@Controller('v1/tickets')
export class TicketsController {
  constructor(
    private readonly acceptance: AcceptTickets,
    private readonly reader: TicketReader,
    @Inject(INTAKE_PORTS) private readonly ports: IntakePorts,
  ) {}

  /** Takes the inquiry into the line. A guest gets an access token with it. */
  @Access('customer')
  @GuestsToo()
  @Post()
  @TakesUploadToken()
  @ApiCreatedResponse({ type: AcceptedDto })
  async create(
    @Body() inquiry: NewInquiryDto,
    @CurrentPrincipal() who: Principal,
    @IdempotencyKey() key?: string,
    @Headers(UPLOAD_TOKEN_HEADER) uploadToken?: string,
  ) {
    const customer = customerOf(who);
    refuseOtherEmail(inquiry.registeredEmail, customer);
    const files = filesOf(inquiry.attachments, who, uploadToken, this.ports.guestTokens);
    const accepted = await this.acceptance.submit({
      ticketId: randomUUID(),
      messageId: randomUUID(),
      customer,
      inquiry,
      ...(files && { uploader: files.uploader }),
      traceparent: currentTraceparent(),
      ...(key !== undefined && {
        idempotency: { scope: keyScopeOf(customer), key, bodyHash: requestHash('new ticket', inquiry) },
      }),
    });
    aboutTicket(accepted.ticketId);
    const { editions, helpCenter, guestTokens } = this.ports;
    const edition = editions.get(accepted.expected.edition);
    return {
      ...accepted,
      ...(edition && { notices: noticesTold(edition, inquiry.language, helpCenter) }),
      ...(customer.subject === null && { accessToken: guestTokens.issue(accepted.ticketId) }),
    };
  }

  /** Your own tickets, the latest turn first. */
  @Access('customer')
  @Get()
  @ApiOkResponse({ type: TicketPageDto })
  list(@Query() { limit = PAGE, cursor }: ListQueryDto, @CurrentPrincipal() who: Principal) {
    if (who.kind !== 'user') throw platformProblem('token-missing');
    return this.reader.list(who.subject, limit, cursor);
  }

  /** The ticket: its status, decision, date, place in line, and the conversation. */
  @Access('customer')
  @GuestsToo()
  @Get(':id')
  @ApiOkResponse({ type: TicketDto })
  async one(@UuidParam('id') id: string, @CurrentPrincipal() who: Principal) {
    return (await this.reader.one(id, ownedBy(who, this.ports.guestTokens))).view;
  }
}
