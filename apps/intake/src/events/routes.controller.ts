import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { JunbanEvent } from '#contracts';
import { BatchContext, eventsFor } from '#messaging';
import { noteCalendar } from '#service';
import type { KnownTicket } from '../domain/known-ticket.js';
import { onInquiryDecided } from './on-inquiry-decided.js';
import { onTurnDated } from './on-turn-dated.js';
import { onTurnHeld } from './on-turn-held.js';
import { onTurnReplied } from './on-turn-replied.js';
import { onTurnRequeued } from './on-turn-requeued.js';
import { onTurnStarted } from './on-turn-started.js';

const On = eventsFor('intake');
type Batch = BatchContext<KnownTicket>;

/** What intake makes of every event of eligibility, scheduling and assignment. */
@Controller()
export class IntakeRoutes {
  @On('junban.inquiry.decided.v1')
  decided(@Payload() event: JunbanEvent<'junban.inquiry.decided.v1'>, @Ctx() batch: Batch) {
    batch.handle(event, onInquiryDecided);
  }

  @On('junban.turn.dated.v1')
  dated(@Payload() event: JunbanEvent<'junban.turn.dated.v1'>, @Ctx() batch: Batch) {
    batch.handle(event, onTurnDated);
  }

  @On('junban.turn.held.v1')
  held(@Payload() event: JunbanEvent<'junban.turn.held.v1'>, @Ctx() batch: Batch) {
    batch.handle(event, onTurnHeld);
  }

  @On('junban.turn.started.v1')
  started(@Payload() event: JunbanEvent<'junban.turn.started.v1'>, @Ctx() batch: Batch) {
    batch.handle(event, onTurnStarted);
  }

  @On('junban.turn.requeued.v1')
  requeued(@Payload() event: JunbanEvent<'junban.turn.requeued.v1'>, @Ctx() batch: Batch) {
    batch.handle(event, onTurnRequeued);
  }

  @On('junban.turn.replied.v1')
  replied(@Payload() event: JunbanEvent<'junban.turn.replied.v1'>, @Ctx() batch: Batch) {
    batch.handle(event, onTurnReplied);
  }

  @On('junban.calendar.changed.v1')
  calendarChanged(@Payload() event: JunbanEvent<'junban.calendar.changed.v1'>, @Ctx() batch: Batch) {
    batch.storeDesk(event, noteCalendar);
  }

  @On('junban.line.advanced.v1')
  ignored() {}
}
