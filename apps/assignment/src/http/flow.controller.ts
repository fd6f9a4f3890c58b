import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Access, invalidInput } from '#platform';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { countFlow, countWaitingByDate } from '../store/flow.js';
import { japanTime } from '../store/message-rows.js';
import { FlowQueryDto, type FlowView, type WaitingByDateView } from './flow.dto.js';
import { assignmentFault } from './problems.js';

/** A month of the trail is the most that one question reads. */
const MOST_DAYS = 31;
const DAY = 86_400_000;

/** How the line moves: counts for charts. */
@Access('operator')
@Controller('operations/v1')
export class FlowController {
  constructor(@Inject(SETTINGS) private readonly settings: AssignmentSettings) {}

  /** Arrivals against answers, by hours or days of Japan. */
  @Get('flow')
  async flow(@Query() { from, to, by = 'hour' }: FlowQueryDto): Promise<FlowView> {
    const millis = Date.parse(to) - Date.parse(from);
    if (millis <= 0) throw invalidInput([assignmentFault('from', 'begins-too-late')]);
    if (millis > MOST_DAYS * DAY)
      throw invalidInput([assignmentFault('to', 'period-too-long', { days: MOST_DAYS })]);
    const counts = await countFlow(this.settings.database, { from, to, by });
    return { items: counts.map(({ at, ...count }) => ({ at: japanTime(at), ...count })) };
  }

  /** How many turns wait, by business date and language. */
  @Get('queue/dates')
  async waitingByDate(): Promise<WaitingByDateView> {
    return { items: await countWaitingByDate(this.settings.database) };
  }
}
