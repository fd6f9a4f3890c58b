import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { EventType, JunbanEvent } from '#contracts';
import { type BatchContext, eventsFor } from '#messaging';
import type { AssignmentTicket } from '../domain/ticket.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { noteAuditedCalendar } from './note-calendar.js';
import { onConsentChanged } from './on-consent-changed.js';
import { onInquiryDecided } from './on-inquiry-decided.js';
import { onInquiryReceived } from './on-inquiry-received.js';
import { onMessageAdded } from './on-message-added.js';
import { onTicketErased } from './on-ticket-erased.js';
import { onTicketLapsed } from './on-ticket-lapsed.js';
import { onTicketWithdrawn } from './on-ticket-withdrawn.js';
import { onTurnDated } from './on-turn-dated.js';
import { onTurnHeld } from './on-turn-held.js';

const On = eventsFor('assignment');

type Of<T extends EventType> = JunbanEvent<T>;
type Batch = BatchContext<AssignmentTicket>;

/** What assignment makes of every event of intake, eligibility and scheduling. */
@Controller()
export class AssignmentRoutes {
  constructor(@Inject(SETTINGS) private readonly settings: AssignmentSettings) {}

  @On('junban.inquiry.received.v1')
  received(@Payload() event: Of<'junban.inquiry.received.v1'>, @Ctx() batch: Batch) {
    batch.handle(event, onInquiryReceived);
  }

  @On('junban.message.added.v1')
  messageAdded(@Payload() event: Of<'junban.message.added.v1'>, @Ctx() batch: Batch) {
    batch.handle(event, onMessageAdded);
  }

  @On('junban.consent.changed.v1')
  consentChanged(@Payload() event: Of<'junban.consent.changed.v1'>, @Ctx() batch: Batch) {
    batch.handle(event, onConsentChanged);
  }

  @On('junban.ticket.withdrawn.v1')
  withdrawn(@Payload() event: Of<'junban.ticket.withdrawn.v1'>, @Ctx() batch: Batch) {
    batch.handle(event, onTicketWithdrawn);
  }

  @On('junban.ticket.lapsed.v1')
  lapsed(@Payload() event: Of<'junban.ticket.lapsed.v1'>, @Ctx() batch: Batch) {
    batch.handle(event, onTicketLapsed);
  }

  @On('junban.ticket.erased.v1')
  erased(@Payload() event: Of<'junban.ticket.erased.v1'>, @Ctx() batch: Batch) {
    batch.handle(event, onTicketErased);
  }

  @On('junban.inquiry.decided.v1')
  decided(@Payload() event: Of<'junban.inquiry.decided.v1'>, @Ctx() batch: Batch) {
    batch.handle(event, onInquiryDecided);
  }

  @On('junban.turn.held.v1')
  held(@Payload() event: Of<'junban.turn.held.v1'>, @Ctx() batch: Batch) {
    batch.handle(event, onTurnHeld);
  }

  @On('junban.turn.dated.v1')
  dated(@Payload() event: Of<'junban.turn.dated.v1'>, @Ctx() batch: Batch) {
    batch.handle(event, onTurnDated);
  }

  @On('junban.calendar.changed.v1')
  calendarChanged(@Payload() event: Of<'junban.calendar.changed.v1'>, @Ctx() batch: Batch) {
    batch.storeDesk(event, noteAuditedCalendar(this.settings.database));
  }
}
