import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Access,
  CurrentPrincipal,
  EventStreams,
  GuestsToo,
  Streamed,
  UuidParam,
  type Principal,
} from '#platform';
import { TicketReader } from '../conversation/ticket-reader.js';
import { TicketWatch } from '../live/ticket-watch.js';
import { INTAKE_PORTS, type IntakePorts } from '../ports.js';
import { TicketDto } from './answers.dto.js';
import { ownedBy } from './customer-of.js';

@ApiTags('Customer')
@Controller('v1/tickets/:id')
export class TicketStreamController {
  constructor(
    private readonly streams: EventStreams,
    private readonly reader: TicketReader,
    private readonly watch: TicketWatch,
    @Inject(INTAKE_PORTS) private readonly ports: IntakePorts,
  ) {}

  /**
   * The ticket as GET shows it, now and whenever it changes, as events named `ticket`. States between may be left out.
   * An event named `erased` is the last one.
   */
  @Access('customer')
  @GuestsToo()
  @Get('stream')
  @Streamed(TicketDto)
  async stream(
    @UuidParam('id') id: string,
    @CurrentPrincipal() who: Principal,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const mayOpen = ownedBy(who, this.ports.guestTokens);
    this.streams.check(request);
    const seen = await this.reader.one(id, mayOpen);
    this.watch.add(this.streams.open(request, reply), seen, mayOpen);
  }
}
