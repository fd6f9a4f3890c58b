import { describe, expect, it } from '@jest/globals';
import type { AnyEvent } from '../events/event.js';
import { unknownTicket } from './facts.js';
import { dateInForce, type Status, STATUSES, ticketStatus } from './status.js';
import {
  aDate,
  dated,
  decided,
  erased,
  held,
  lapsed,
  message,
  received,
  replied,
  requeued,
  started,
  ticketAfter,
  turnAfter,
  withdrawn,
} from './testing/builders.js';

const inLine = [received(), decided(), dated()];
const followUp = { turn: 7 };

type Row = [sentence: string, status: Status, events: AnyEvent[]];

const ROWS: Row[] = [
  ['is received while nothing is decided', 'received', [received()]],
  ['is received while accepted and not dated', 'received', [received(), decided()]],
  ['is received while dated and not known to be accepted', 'received', [received(), dated()]],
  ['is received while accepted and dated without its content here', 'received', [decided(), dated()]],
  [
    'is received while the revision that was accepted is not here',
    'received',
    [received(1), decided('accepted', 2), dated()],
  ],
  ['is queued once accepted and dated with its content here', 'queued', inLine],
  ['is information-needed on request', 'information-needed', [received(), decided('information-needed')]],
  ['is declined by the policy', 'declined', [received(), decided('declined')]],
  [
    'is received again while the information given is not yet judged',
    'received',
    [received(1), decided('information-needed', 1), received(2)],
  ],
  [
    'is still information-needed after a mere message, which asks for no decision',
    'information-needed',
    [received(1), decided('information-needed', 1), message(2)],
  ],
  [
    'is queued once the information given is accepted',
    'queued',
    [received(1), decided('information-needed', 1), received(2), decided('accepted', 2), dated()],
  ],
  [
    'stays accepted whatever is decided on a later revision',
    'queued',
    [...inLine, received(2), decided('declined', 2), received(3), decided('information-needed', 3)],
  ],
  [
    'stays accepted when the decline of an earlier revision is known later',
    'queued',
    [received(2), decided('accepted', 2), dated(), decided('declined', 1)],
  ],
  ['is in progress while an agent has it', 'in-progress', [...inLine, started()]],
  ['is queued again once given back', 'queued', [...inLine, started(), requeued()]],
  ['is in progress again at the next fence', 'in-progress', [...inLine, started(1), requeued(1), started(2)]],
  ['is held while an event of it is parked', 'held', [...inLine, held('assignment', 1)]],
  ['is held before anything else is known of it', 'held', [held('eligibility', 2)]],
  [
    'is held while one of two services holds it',
    'held',
    [received(), held('eligibility', 1), held('scheduling', 1), held('scheduling', 0, { sequence: 2 })],
  ],
  [
    'is queued once the parked event has gone through',
    'queued',
    [...inLine, held('assignment', 1), held('assignment', 0, { sequence: 2 })],
  ],
  ['is answered by a reply', 'answered', [...inLine, started(), replied('answered')]],
  ['is a question by a reply that asks', 'question', [...inLine, started(), replied('question')]],
  ['is closed by a reply that closes', 'closed', [...inLine, started(), replied('closed')]],
  ['is declined by a reply that declines', 'declined', [...inLine, started(), replied('declined')]],
  ['is queued again by a message after an answer', 'queued', [...inLine, started(), replied(), message(2)]],
  [
    'is queued again by a message that crosses a decline',
    'queued',
    [...inLine, message(2), replied('declined', 1)],
  ],
  [
    'is queued again by information after a question',
    'queued',
    [...inLine, replied('question'), received(2)],
  ],
  [
    'is in progress again while an agent reads the message after an answer',
    'in-progress',
    [...inLine, started(1), replied(), message(2), started(2)],
  ],
  [
    'is answered by a reply that has seen every statement',
    'answered',
    [...inLine, message(2), replied('answered', 2)],
  ],
  ['is withdrawn by its customer', 'withdrawn', [...inLine, withdrawn()]],
  ['is withdrawn though an agent has it', 'withdrawn', [...inLine, started(), withdrawn()]],
  ['is closed by lapse', 'closed', [received(), decided('information-needed'), lapsed()]],
  ['is erased for good', 'erased', [...inLine, erased(), received(2), decided('accepted', 2), replied()]],
  ['is the status of its highest turn', 'received', [...inLine, replied(), received(2, followUp)]],
  [
    'is not changed by late facts of a lower turn',
    'declined',
    [received(2, followUp), decided('declined', 2, followUp), ...inLine, started()],
  ],
];

describe('The status of a ticket', () => {
  it.each(ROWS)('%s', (_sentence, status, events) => {
    expect(ticketStatus(ticketAfter(...events))).toBe(status);
  });

  it('is received while no fact is known', () => {
    expect(ticketStatus(unknownTicket('T-1'))).toBe('received');
  });

  it('is each of the published statuses somewhere above', () => {
    expect([...STATUSES].sort()).toEqual([...new Set(ROWS.map(([, status]) => status))].sort());
  });

  it('is, when several hold, the first of: erased, withdrawn, lapsed, last reply, in progress, held, queued', () => {
    const facts: AnyEvent[] = [
      erased(),
      withdrawn(),
      lapsed(),
      replied('question'),
      started(2),
      held('assignment', 1),
      dated(),
      decided('accepted', 1),
    ];
    const without = facts.map((_, gone) =>
      ticketStatus(ticketAfter(received(), decided('declined', 2), ...facts.slice(gone))),
    );
    const expected = [
      'erased',
      'withdrawn',
      'closed',
      'question',
      'in-progress',
      'held',
      'queued',
      'received',
    ];
    expect(without).toEqual(expected);
  });
});

const first = aDate();
const redated = aDate({
  calendarVersion: 2,
  businessDate: '2026-11-25',
  opensAt: '2026-11-25T10:00:00.000+09:00',
});

describe('The date in force', () => {
  it.each<[sentence: string, date: ReturnType<typeof aDate> | undefined, events: AnyEvent[]]>([
    ['is none before scheduling has dated the turn', undefined, [received(), decided()]],
    ['is that of the highest calendar version', redated, [...inLine, dated(redated)]],
    [
      'is that of the highest calendar version though it came first',
      redated,
      [received(), dated(redated), dated()],
    ],
    ['stays that of the offer while in hand', first, [...inLine, started(1, first), dated(redated)]],
    [
      'stays that of the offer once answered',
      first,
      [...inLine, replied('answered', 1, 1, { date: first }), dated(redated)],
    ],
    [
      'is the newest again once given back',
      redated,
      [...inLine, started(1, first), dated(redated), requeued(1)],
    ],
    [
      'is the newest again once a message puts an answered turn back in line',
      redated,
      [...inLine, replied('answered', 1, 1, { date: first }), dated(redated), message(2)],
    ],
    [
      'is that of the new offer when an answered turn is in hand again',
      redated,
      [...inLine, replied('answered', 1, 1, { date: first }), message(2), started(2, redated)],
    ],
  ])('%s', (_sentence, date, events) => {
    const inForce = dateInForce(turnAfter(...events));
    if (date) expect(inForce).toMatchObject(date);
    else expect(inForce).toBeUndefined();
  });
});
