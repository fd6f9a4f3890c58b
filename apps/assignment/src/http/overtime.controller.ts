import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { Access, CurrentPrincipal, IdempotencyKey, type Principal } from '#platform';
import { type OpenOvertime, OvertimeDesk } from '../acts/overtime-desk.js';
import { operatorSubject } from './operator-subject.js';
import { OvertimeDto } from './requests.dto.js';
import type { OvertimeView } from './views.dto.js';

const overtimeView = (overtime: OpenOvertime | undefined): OvertimeView =>
  overtime ? { open: true, ...overtime } : { open: false };

@Access('operator')
@Controller('operations/v1/overtime')
export class OvertimeController {
  constructor(private readonly overtime: OvertimeDesk) {}

  /** Has turns given until then although the desk is closed; a later call takes the place of an earlier one. */
  @Post()
  @HttpCode(200)
  async open(
    @Body() dto: OvertimeDto,
    @CurrentPrincipal() who: Principal,
    @IdempotencyKey() key?: string,
  ): Promise<OvertimeView> {
    return overtimeView(await this.overtime.open(dto, operatorSubject(who), key));
  }

  /** The overtime that holds now. */
  @Get()
  async now(): Promise<OvertimeView> {
    return overtimeView(await this.overtime.now());
  }

  /** Ends it; work in hand may be finished. */
  @Delete()
  async end(@CurrentPrincipal() who: Principal): Promise<OvertimeView> {
    await this.overtime.end(operatorSubject(who));
    return overtimeView(undefined);
  }
}
