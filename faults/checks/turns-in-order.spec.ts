import { aDeed, at, submitted } from './testing/calm-day.js';
import { describeCheck } from './testing/describe-check.js';

describeCheck(
  'turns-in-order',
  [
    ['a gap', (day) => day.books.turns.splice(1, 1), 'turn 2 was given to nobody'],
    ['a double', (day) => day.books.turns.push({ ...day.books.turns[0]! }), 'turn 1 was given twice'],
    ['a turn above the counter', (day) => (day.books.lastTurn = 2), 'turn 3 lies above the counter'],
    ['a time that goes back', (day) => (day.books.turns[2]!.receivedAt = at(1)), 'turn 3 arrived at'],
    [
      'a turn below that of somebody who had been answered before',
      (day) => day.operations.push(submitted(1, { sentAt: 26, endedAt: 27 })),
      'turn 1 was asked for after turn 2 had been given',
    ],
    [
      'the same of a follow-up',
      (day) =>
        day.operations.push(
          submitted(1, { act: 'message', sentAt: 40, endedAt: 45, request: { message: 'And?' } }),
        ),
      'turn 1 was asked for after turn 3 had been given',
    ],
  ],
  [
    ['equal times', (day) => (day.books.turns[2]!.receivedAt = at(2))],
    [
      'turns of requests that crossed',
      (day) =>
        Object.assign(
          day.operations.find(({ about }) => about === 'story-1')!,
          { sentAt: 24, endedAt: 40 },
        ),
    ],
    [
      'a message that joins an earlier turn',
      (day) =>
        day.operations.push(
          aDeed({
            act: 'message',
            sentAt: 90,
            endedAt: 95,
            answers: [{ turn: 1 }],
            request: { message: 'x' },
          }),
        ),
    ],
  ],
);
