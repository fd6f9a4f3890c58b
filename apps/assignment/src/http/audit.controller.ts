import { Readable } from 'node:stream';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentPrincipal, type Principal } from '#platform';
import { ReadAudit } from '../acts/read-audit.js';
import { AuditExportDto, type AuditPageView, AuditQueryDto } from './audit.dto.js';
import { AUDIT_WRITERS } from './audit-formats.js';
import { operatorSubject } from './operator-subject.js';

@Access('operator')
@Controller('operations/v1/audit')
export class AuditController {
  constructor(private readonly reading: ReadAudit) {}

  /** What was done, by whom and why, the newest first. */
  @Get()
  audit(@Query() { after, limit = 100, ...filter }: AuditQueryDto): Promise<AuditPageView> {
    return this.reading.page(filter, after, limit);
  }

  /** All entries that fit, however many; every export is an entry itself. */
  @Get('export')
  @ApiProduces('application/x-ndjson', 'text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async export(
    @Query() { format = 'ndjson', ...filter }: AuditExportDto,
    @CurrentPrincipal() who: Principal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { type, write } = AUDIT_WRITERS[format];
    const pages = await this.reading.export(filter, format, operatorSubject(who));
    await reply
      .headers({ 'content-type': type, 'content-disposition': `attachment; filename="audit.${format}"` })
      .send(Readable.from(write(pages)));
  }
}
