import { at, submitted, ticketOf } from './testing/calm-day.js';
import { type Day, describeCheck } from './testing/describe-check.js';

const forgetTicket = (day: Day, turn: number) => {
  day.books.tickets = day.books.tickets.filter(({ ticketId }) => ticketId !== ticketOf(turn));
  day.views = day.views.filter(({ ticketId }) => ticketId !== ticketOf(turn));
};

const twinOf = (day: Day, turn: number) =>
  day.books.tickets.push({ ticketId: 'T-9', label: `story-${turn}`, status: 'answered' });

const unanswer = (day: Day, turn: number, outcome: 'unknown' | 'refused') => {
  const submission = day.operations.find(({ act, about }) => act === 'submit' && about === `story-${turn}`)!;
  Object.assign(submission, { outcome, answers: [] });
};

describeCheck(
  'one-end',
  [
    [
      'an acknowledged ticket that is lost',
      (day) => forgetTicket(day, 2),
      'story-2 was acknowledged as turn 2 and is lost',
    ],
    ['two tickets of one key', (day) => twinOf(day, 1), 'story-1 has become 2 tickets'],
    [
      'two tickets of one key that was never answered',
      (day) => {
        unanswer(day, 1, 'unknown');
        twinOf(day, 1);
      },
      'story-1 has become 2 tickets',
    ],
    ['a ticket of a refused request', (day) => unanswer(day, 1, 'refused'), 'story-1 was refused'],
    [
      'twins with two answers',
      (day) => day.operations.push(submitted(2, { about: 'story-1' })),
      'story-1 was acknowledged in two ways',
    ],
    [
      'another turn than the one told',
      (day) => (day.books.turns[0]!.ticketId = 'T-9'),
      'story-1 was acknowledged with turn 1',
    ],
    [
      'another arrival than the one told',
      (day) => (day.books.turns[0]!.receivedAt = at(2)),
      'story-1 was acknowledged with turn 1',
    ],
    [
      'a ticket that nobody has sent',
      (day) => day.books.tickets.push({ ticketId: 'T-9', label: 'story-9', status: 'answered' }),
      'story-9 is a ticket, and nobody has sent it',
    ],
    [
      'a ticket without an end',
      (day) => {
        day.books.tickets[2]!.status = 'queued';
        day.views[2]!.status = 'queued';
      },
      'story-3 has reached no end: it is queued',
    ],
    [
      'services that disagree',
      (day) => (day.books.line[0]!.status = 'question'),
      'turn 1 is answered at intake and question',
    ],
    [
      'a turn that assignment lacks',
      (day) => day.books.line.pop(),
      'turn 3 is answered at intake and unknown',
    ],
    [
      'a customer who is told something else',
      (day) => (day.views[0]!.status = 'queued'),
      'story-1 is shown as queued',
    ],
  ],
  [
    ['a ticket of an inquiry that was never answered', (day) => unanswer(day, 1, 'unknown')],
    [
      'an inquiry that was never answered, and no ticket',
      (day) => {
        unanswer(day, 1, 'unknown');
        forgetTicket(day, 1);
      },
    ],
    ['the same answer twice', (day) => day.operations.push(submitted(1))],
  ],
);
