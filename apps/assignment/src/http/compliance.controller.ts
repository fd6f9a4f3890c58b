import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Access, invalidInput } from '#platform';
import { ReadCompliance } from '../compliance/read-compliance.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { ComplianceQueryDto } from './compliance.dto.js';
import { complianceView } from './compliance-view.js';
import type { ComplianceView } from './compliance-views.dto.js';
import { assignmentFault } from './problems.js';

@Access('operator')
@Controller('operations/v1/compliance')
export class ComplianceController {
  constructor(
    private readonly reading: ReadCompliance,
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
  ) {}

  /** Whether the line was kept in a period: violations, skips, reassignments and waits, from the audit trail alone. */
  @Get()
  async compliance(@Query() query: ComplianceQueryDto): Promise<ComplianceView> {
    const now = await this.settings.database.businessNow();
    const period = { from: Date.parse(query.from), to: query.to ? Date.parse(query.to) : now.toMillis() };
    if (period.from >= period.to) throw invalidInput([assignmentFault('from', 'begins-too-late')]);
    return complianceView(period, await this.reading.of(period));
  }
}
