import { describe, expect, it } from '@jest/globals';
import { unknownTurn } from '#contracts';
import { textsHeard } from './search-text.js';
import type { AssignmentTicket, HeardMessage } from './ticket.js';

const said = (from: HeardMessage['from'], revision: number): HeardMessage => ({
  ...{ messageId: `${from} ${revision}`, from, at: '2026-11-24T10:00:00+09:00', revision },
  body: `${from} said ${revision}`,
});

const ticket = (heard: HeardMessage[], over: Partial<AssignmentTicket> = {}): AssignmentTicket => ({
  known: {
    ticketId: 'T',
    turns: [
      { ...unknownTurn(4), statement: 2 },
      { ...unknownTurn(9), statement: 3 },
    ],
  },
  inquiry: { turn: 9, revision: 3, content: { subject: 'Colours', message: 'customer said 3' } },
  heard,
  ...over,
});

const placesOf = (of: AssignmentTicket) =>
  textsHeard(of).map(({ turn, place, textId, text }) => [turn, place, textId, text]);

describe('What is said on a ticket can be found', () => {
  it('on the turn that it was said on, with the subject on its own', () => {
    const heard = [said('customer', 1), said('support', 2), said('customer', 3)];
    expect(placesOf(ticket(heard))).toEqual([
      [4, 'customer', 'customer 1', 'customer said 1'],
      [4, 'support', 'support 2', 'support said 2'],
      [9, 'customer', 'customer 3', 'customer said 3'],
      [9, 'subject', 'T', 'Colours'],
    ]);
  });

  it('unless nothing new was said', () => {
    expect(placesOf(ticket([]))).toEqual([]);
  });

  it('unless the ticket is erased', () => {
    const { known } = ticket([]);
    expect(placesOf(ticket([said('support', 3)], { known: { ...known, erased: true } }))).toEqual([]);
  });
});
