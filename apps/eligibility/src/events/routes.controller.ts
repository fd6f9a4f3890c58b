import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { JunbanEvent } from '#contracts';
import { type BatchContext, eventsFor } from '#messaging';
import type { EligibilityFacts } from '../domain/facts.js';
import { ELIGIBILITY_PORTS, type EligibilityPorts } from '../ports.js';
import { onInquiryReceived } from './on-inquiry-received.js';

const On = eventsFor('eligibility');

/** What eligibility makes of every event of intake. */
@Controller()
export class EligibilityRoutes {
  private readonly judge: ReturnType<typeof onInquiryReceived>;

  constructor(@Inject(ELIGIBILITY_PORTS) { editions }: EligibilityPorts) {
    this.judge = onInquiryReceived(editions);
  }

  @On('junban.inquiry.received.v1')
  received(
    @Payload() event: JunbanEvent<'junban.inquiry.received.v1'>,
    @Ctx() batch: BatchContext<EligibilityFacts>,
  ) {
    batch.handle(event, this.judge);
  }

  @On(
    'junban.message.added.v1',
    'junban.consent.changed.v1',
    'junban.ticket.withdrawn.v1',
    'junban.ticket.lapsed.v1',
    'junban.ticket.erased.v1',
  )
  ignored() {}
}
