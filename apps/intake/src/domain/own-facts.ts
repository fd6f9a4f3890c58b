import { applyEvent, type NewEvent, type TicketFacts } from '#contracts';

/** What a customer's statement is published as. */
export type OwnEvent = Extract<
  NewEvent,
  { type: 'junban.inquiry.received.v1' | 'junban.message.added.v1' | 'junban.ticket.withdrawn.v1' }
>;

/**
 * The facts with intake's own statement, before it is published: these types compare by revision, so their place in
 * the stream, which only the outbox knows, makes no difference.
 */
export const withOwn = (facts: TicketFacts, event: OwnEvent): TicketFacts =>
  applyEvent(facts, {
    ...event,
    id: '',
    source: 'intake',
    partition: 0,
    at: { epoch: 0, sequence: 0 },
  });
