import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Access, CurrentPrincipal, type Principal } from '#platform';
import { PassLine } from '../acts/pass-line.js';
import { operatorSubject } from './operator-subject.js';
import { PassDto } from './requests.dto.js';
import type { PassedView } from './views.dto.js';

@Access('operator')
@Controller('operations/v1/line')
export class LineController {
  constructor(private readonly line: PassLine) {}

  /** Lets the line go on past turns that are missing or have no outcome; they keep their numbers. */
  @Post('pass')
  @HttpCode(200)
  pass(@Body() { through, reason }: PassDto, @CurrentPrincipal() who: Principal): Promise<PassedView> {
    return this.line.pass(through, { reason, by: operatorSubject(who) });
  }
}
