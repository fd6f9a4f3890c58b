import { Controller, Get } from '@nestjs/common';
import { Access } from '#platform';
import { ReadQueue } from '../acts/read-queue.js';
import { queueView } from './line-view.js';
import type { QueueView } from './views.dto.js';

@Access('operator')
@Controller('operations/v1/queue')
export class OperationsController {
  constructor(private readonly reading: ReadQueue) {}

  /** How many wait and are in hand, how far the line is settled, and who has waited longest. */
  @Get()
  async queue(): Promise<QueueView> {
    return queueView(await this.reading.queue());
  }
}
