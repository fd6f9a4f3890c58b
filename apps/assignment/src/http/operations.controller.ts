import { Controller, Get, Query } from '@nestjs/common';
import { Access } from '#platform';
import { ReadCorrections } from '../acts/read-corrections.js';
import { ReadQueue } from '../acts/read-queue.js';
import { queueView } from './line-view.js';
import { CorrectionsQueryDto } from './requests.dto.js';
import type { CorrectionsView, QueueView } from './queue-views.dto.js';

@Access('operator')
@Controller('operations/v1')
export class OperationsController {
  constructor(
    private readonly reading: ReadQueue,
    private readonly correcting: ReadCorrections,
  ) {}

  /** How many wait and are in hand, how far the line is settled, and who has waited longest. */
  @Get('queue')
  async queue(): Promise<QueueView> {
    return queueView(await this.reading.queue());
  }

  /** How often agents corrected or declined what customers chose, by topic. */
  @Get('corrections')
  async corrections(@Query() within: CorrectionsQueryDto): Promise<CorrectionsView> {
    return { items: await this.correcting.byTopic(within) };
  }
}
