import { Controller, Get, Headers, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCESS_HEADER, AttachmentAccess, AttachmentDto, GrantedDto, sendAttachment } from '#attachments';
import {
  Access,
  CurrentPrincipal,
  IdempotencyKey,
  type Principal,
  Public,
  TakesFile,
  UuidParam,
} from '#platform';
import { UploadImage } from '../acts/upload-image.js';
import { AgentSubjects } from './agent-subjects.js';

@Controller('agent/v1')
export class AttachmentsController {
  constructor(
    private readonly uploading: UploadImage,
    private readonly access: AttachmentAccess,
    private readonly subjects: AgentSubjects,
  ) {}

  /** Takes one image for a reply: made anew, and under a name that tells nothing. */
  @Access('agent')
  @TakesFile()
  @Post('attachments')
  upload(
    @Req() request: FastifyRequest,
    @CurrentPrincipal() who: Principal,
    @IdempotencyKey() key?: string,
  ): Promise<AttachmentDto> {
    return this.uploading.upload(request, this.subjects.hashOf(who), key);
  }

  /** Access to an attachment of a ticket for 60 seconds: GET `url` with `headers`. */
  @Access('agent')
  @Post('tickets/:id/attachments/:attachmentId/access')
  @HttpCode(200)
  @ApiOkResponse({ type: GrantedDto })
  grant(@UuidParam('id') id: string, @UuidParam('attachmentId') attachmentId: string) {
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
