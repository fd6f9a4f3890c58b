import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { parseEvent, toRecord } from '#contracts';
import { newTicket } from '../accept/new-ticket.js';
import { deskRules } from '../testing/desk-rules.js';
import { TUESDAY } from '../testing/facts.js';
import { aProblem } from '../testing/inquiries.js';
import type { Act } from './act.js';
import { addMessage } from './add-message.js';
import { setConsent } from './consent.js';
import { giveInformation } from './give-information.js';
import type { OwnEvent } from './own-facts.js';
import { resubmit } from './resubmit.js';
import { lapse } from './lapse.js';
import { rulesAt } from './rules.js';
import { withdraw } from './withdraw.js';

const rules = rulesAt(deskRules, DateTime.fromISO('2026-11-22T15:00:00+09:00'));
const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const customer = { subject: 'hanako', plan: 'paid' as const, email: 'hanako@example.com' };
const details = {
  ...{ steps: 'a', errorMessage: 'b', exchange: 'c', coin: 'd', blockchain: 'e', fileType: 'csv' },
  connection: 'unknown',
};

const { ticket, events: first } = newTicket(
  { ticketId: id(1), messageId: id(2), customer, inquiry: aProblem({ details, screenSharing: true }) },
  1,
  rules,
);

const readByOthers = (event: OwnEvent) =>
  parseEvent(
    toRecord({
      ...event,
      id: id(3),
      source: 'intake',
      partition: 1,
      at: { epoch: 1, sequence: 1 },
    }),
  );

const now = '2026-11-22T16:00:00.000+09:00';
const joins = { customer, now, messageId: id(4) };
const onNewTurn = { ...joins, newTurn: { turn: 2, rules } };
const reply = { fence: 1, then: 'question' as const, revisionSeen: 1, date: TUESDAY };
const questioned = {
  ...ticket,
  facts: { ...ticket.facts, turns: ticket.facts.turns.map((turn) => ({ ...turn, reply })) },
};

describe('what intake publishes is read by the others', () => {
  it('of a new ticket', () => {
    expect(first.map(({ type }) => type)).toEqual([
      'junban.inquiry.received.v1',
      'junban.consent.changed.v1',
    ]);
    for (const event of first) expect(readByOthers(event)).toMatchObject({ kind: 'event' });
  });

  it.each<[string, Act, typeof joins | typeof onNewTurn]>([
    ['a message', addMessage('もう一つ'), joins],
    ['a follow-up', addMessage('もう一つ'), onNewTurn],
    ['information', giveInformation({ environment: { browser: 'Safari' }, message: '追加' }), joins],
    ['a withdrawal', withdraw, joins],
    ['a consent taken back', setConsent(false, rules.editions), joins],
    ['a resubmission', resubmit({ topic: 'feedback' }), onNewTurn],
  ])('of %s', (_, act, moment) => {
    const { events } = act.change(questioned, moment)!;
    expect(events).not.toEqual([]);
    for (const event of events)
      expect(readByOthers(event)).toMatchObject({ kind: 'event', event: { data: event.data } });
  });

  it('of a lapse', () => {
    const [event] = lapse(questioned, now)!.events;
    expect(readByOthers(event!)).toMatchObject({ kind: 'event', event: { data: event!.data } });
  });
});
