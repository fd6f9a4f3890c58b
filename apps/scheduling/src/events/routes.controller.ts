import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { JunbanEvent } from '#contracts';
import { type BatchContext, eventsFor } from '#messaging';
import type { SchedulingFacts } from '../domain/facts.js';
import { onInquiryDecided } from './on-inquiry-decided.js';

const On = eventsFor('scheduling');

/** What scheduling makes of every event of eligibility. */
@Controller()
export class SchedulingRoutes {
  @On('junban.inquiry.decided.v1')
  decided(
    @Payload() event: JunbanEvent<'junban.inquiry.decided.v1'>,
    @Ctx() batch: BatchContext<SchedulingFacts>,
  ) {
    batch.handle(event, onInquiryDecided);
  }

  @On('junban.turn.held.v1')
  ignored() {}
}
