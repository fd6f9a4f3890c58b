import type { EventData, EventType, Outcome, ReplyThen, TurnDate } from '../../events/data.js';
import type { AnyEvent } from '../../events/event.js';
import type { ServiceName } from '../../events/services.js';
import { applyEvent } from '../apply.js';
import { type TicketFacts, type TurnFacts, unknownTicket } from '../facts.js';

/** Which turn an event speaks of, and where it stands in its stream. Turn 1 at sequence 1 unless said otherwise. */
export interface Where {
  turn?: number;
  epoch?: number;
  sequence?: number;
}

const event = <T extends EventType>(
  source: ServiceName,
  type: T,
  data: EventData[T],
  where: Where,
): AnyEvent => {
  const { turn = 1, epoch = 1, sequence = 1 } = where;
  const at = { epoch, sequence };
  const id = `${source}-${epoch}-${sequence}`;
  const time = '2026-11-24T10:00:00.000+09:00';
  return { id, source, partition: 0, at, type, time, ticketId: 'T-1', turn, data } as AnyEvent;
};

/** Tuesday 2026-11-24 as calendar version 1 gives it, unless said otherwise. */
export const aDate = (over: Partial<TurnDate> = {}): TurnDate => ({
  calendarVersion: 1,
  businessDate: '2026-11-24',
  opensAt: '2026-11-24T10:00:00.000+09:00',
  dateRule: 'same-day',
  ...over,
});

export const received = (revision = 1, where: Where = {}): AnyEvent =>
  event(
    'intake',
    'junban.inquiry.received.v1',
    {
      revision,
      receivedAt: '2026-11-24T10:00:00.000+09:00',
      statedAt: '2026-11-24T10:00:00.000+09:00',
      messageId: `M-${revision}`,
      language: 'ja',
      topic: 'problem',
      plan: 'paid',
      edition: 'ja-2024-09-09',
    },
    where,
  );

export const message = (revision: number, where: Where = {}): AnyEvent =>
  event(
    'intake',
    'junban.message.added.v1',
    { revision, messageId: `M-${revision}`, sentAt: '2026-11-24T11:00:00.000+09:00' },
    where,
  );

export const consent = (granted: boolean, where: Where = {}): AnyEvent =>
  event(
    'intake',
    'junban.consent.changed.v1',
    { consent: 'actual-screen', granted, changedAt: '2026-11-24T11:00:00.000+09:00' },
    where,
  );

export const withdrawn = (where: Where = {}): AnyEvent =>
  event('intake', 'junban.ticket.withdrawn.v1', { withdrawnAt: '2026-11-24T12:00:00.000+09:00' }, where);

export const lapsed = (where: Where = {}): AnyEvent =>
  event(
    'intake',
    'junban.ticket.lapsed.v1',
    { lapsedAt: '2026-12-24T12:00:00.000+09:00', reason: 'information-not-given' },
    where,
  );

export const erased = (where: Where = {}): AnyEvent =>
  event('intake', 'junban.ticket.erased.v1', { erasedAt: '2026-12-24T12:00:00.000+09:00' }, where);

export const decided = (outcome: Outcome = 'accepted', revision = 1, where: Where = {}): AnyEvent =>
  event(
    'eligibility',
    'junban.inquiry.decided.v1',
    {
      revision,
      receivedAt: '2026-11-24T10:00:00.000+09:00',
      language: 'ja',
      outcome,
      reasons: [],
      missing: outcome === 'information-needed' ? ['details.steps'] : [],
      edition: 'ja-2024-09-09',
    },
    where,
  );

export const held = (source: ServiceName, parked: number, where: Where = {}): AnyEvent =>
  event(source, 'junban.turn.held.v1', { parked }, where);

export const dated = (over: Partial<TurnDate> = {}, where: Where = {}): AnyEvent =>
  event('scheduling', 'junban.turn.dated.v1', { ...aDate(over), skipped: [] }, where);

export const started = (fence = 1, date = aDate(), where: Where = {}): AnyEvent =>
  event('assignment', 'junban.turn.started.v1', { fence, date }, where);

export const requeued = (fence = 1, where: Where = {}): AnyEvent =>
  event('assignment', 'junban.turn.requeued.v1', { fence }, where);

export const replied = (
  then: ReplyThen = 'answered',
  revisionSeen = 1,
  fence = 1,
  over: { date?: TurnDate; where?: Where } = {},
): AnyEvent =>
  event(
    'assignment',
    'junban.turn.replied.v1',
    {
      fence,
      then,
      revisionSeen,
      messageId: `R-${fence}`,
      repliedAt: '2026-11-24T13:00:00.000+09:00',
      date: over.date ?? aDate(),
    },
    over.where ?? {},
  );

/** What is known of a ticket once these events have been applied, in this order. */
export const ticketAfter = (...events: AnyEvent[]): TicketFacts =>
  events.reduce(applyEvent, unknownTicket('T-1'));

/** The same, of its turn 1. */
export const turnAfter = (...events: AnyEvent[]): TurnFacts => {
  const turn = ticketAfter(...events).turns.find((one) => one.turn === 1);
  if (!turn) throw new Error('no event speaks of turn 1');
  return turn;
};
