import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CalendarNotCovered, deskState } from '#calendar';
import { Public } from '#platform';
import { rulesAt } from '../domain/rules.js';
import { INTAKE_PORTS, type IntakePorts } from '../ports.js';
import { DeskDto } from './answers.dto.js';
import { intakeProblem } from './problems.js';

@ApiTags('Customer')
@Controller('v1/desk')
export class DeskController {
  constructor(@Inject(INTAKE_PORTS) private readonly ports: IntakePorts) {}

  /** Whether the desk is open now, and what the policy in force says of it. */
  @Public()
  @Get()
  @ApiOkResponse({ type: DeskDto })
  async now() {
    const { database, calendar } = this.ports;
    const now = await database.businessNow();
    const { edition } = rulesAt(this.ports, now);
    const { opens, closes, closedOn, zone } = edition.hours;
    try {
      return {
        ...deskState(now, calendar),
        hours: { opens, closes, closedOn },
        timeZone: zone,
        languages: edition.languages.list,
        edition: edition.id,
        notices: edition.notices,
      };
    } catch (error) {
      throw error instanceof CalendarNotCovered ? intakeProblem('calendar-not-covered') : error;
    }
  }
}
