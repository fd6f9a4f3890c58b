import { applyEvent, type NewEvent, type TicketFacts } from '#contracts';

/** What intake publishes of a ticket. */
export type OwnEvent = Extract<
  NewEvent,
  {
    type:
      | 'junban.inquiry.received.v1'
      | 'junban.message.added.v1'
      | 'junban.consent.changed.v1'
      | 'junban.ticket.withdrawn.v1'
      | 'junban.ticket.lapsed.v1';
  }
>;

/**
 * The facts with intake's own statement, before it is published. Its place in the stream, which only the outbox knows,
 * makes no difference: statements compare by revision, and of consents the one that is stated here now is the latest.
 */
export const withOwn = (facts: TicketFacts, event: OwnEvent): TicketFacts =>
  applyEvent(facts, {
    ...event,
    id: '',
    source: 'intake',
    partition: 0,
    at: { epoch: 0, sequence: (facts.actualScreen?.at.sequence ?? 0) + 1 },
  });
