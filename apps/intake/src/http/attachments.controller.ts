import { Controller, Get, Headers, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCESS_HEADER, AttachmentAccess, GrantedDto, sendAttachment, Uploads } from '#attachments';
import {
  Access,
  CurrentPrincipal,
  GuestsToo,
  IdempotencyKey,
  Public,
  TakesFile,
  UuidParam,
  type Principal,
} from '#platform';
import { TicketReader } from '../conversation/ticket-reader.js';
import { keyScopeOf } from '../domain/customer.js';
import { INTAKE_PORTS, type IntakePorts } from '../ports.js';
import { UploadedDto } from './uploaded.dto.js';
import { customerOf, ownedBy } from './customer-of.js';
import { TakesUploadToken, UPLOAD_TOKEN_HEADER, uploaderOf, uploadTokenOf } from './uploader-of.js';

@ApiTags('Customer')
@Controller('v1')
export class AttachmentsController {
  constructor(
    private readonly uploads: Uploads,
    private readonly access: AttachmentAccess,
    private readonly reader: TicketReader,
    @Inject(INTAKE_PORTS) private readonly ports: IntakePorts,
  ) {}

  /** Takes one file, to be named in what you send within a day. A guest gets a token with it for further ones. */
  @Access('customer')
  @GuestsToo()
  @TakesFile()
  @Post('attachments')
  @TakesUploadToken()
  @ApiCreatedResponse({ type: UploadedDto })
  async upload(
    @Req() request: FastifyRequest,
    @CurrentPrincipal() who: Principal,
    @Headers(UPLOAD_TOKEN_HEADER) token?: string,
    @IdempotencyKey() key?: string,
  ) {
    const { guestTokens } = this.ports;
    const { uploader, ...uploaded } = await this.uploads.receive(request, {
      uploader: uploaderOf(who, token, guestTokens),
      ...(key !== undefined && { idempotency: { scope: keyScopeOf(customerOf(who)), key } }),
    });
    const uploadToken = uploadTokenOf(uploader, guestTokens);
    return { ...uploaded, ...(uploadToken !== undefined && { uploadToken }) };
  }

  /** Access to an attachment of your ticket for 60 seconds: GET `url` with `headers`. */
  @Access('customer')
  @GuestsToo()
  @Post('tickets/:id/attachments/:attachmentId/access')
  @HttpCode(200)
  @ApiOkResponse({ type: GrantedDto })
  async grant(
    @UuidParam('id') id: string,
    @UuidParam('attachmentId') attachmentId: string,
    @CurrentPrincipal() who: Principal,
  ) {
    await this.reader.open(id, ownedBy(who, this.ports.guestTokens));
    return this.access.grant(id, attachmentId);
  }

  /** The file itself, for who has access. */
  @Public()
  @Get('attachments/:attachmentId')
  @ApiHeader({ name: ACCESS_HEADER, required: true })
  async content(
    @UuidParam('attachmentId') attachmentId: string,
    @Res() reply: FastifyReply,
    @Headers(ACCESS_HEADER) token?: string,
  ) {
    await sendAttachment(reply, await this.access.open(attachmentId, token));
  }
}
