import { Controller, Get, Inject } from '@nestjs/common';
import { Access } from '#platform';
import { datesForInvestigation } from '../domain/investigation.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import type { InvestigationDatesView } from './views.dto.js';

@Access('agent')
@Controller('agent/v1/investigation-dates')
export class InvestigationDatesController {
  constructor(@Inject(SETTINGS) private readonly settings: AssignmentSettings) {}

  /** The business dates until which a ticket may be investigated now, the earliest first. */
  @Get()
  async dates(): Promise<InvestigationDatesView> {
    const { database, calendar } = this.settings;
    return { items: datesForInvestigation(await database.businessNow(), calendar) };
  }
}
