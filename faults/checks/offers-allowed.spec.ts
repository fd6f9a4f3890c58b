import { audited, claimed, trailOf } from './testing/calm-day.js';
import { type Day, describeCheck } from './testing/describe-check.js';

const away = {
  act: 'presence',
  cause: 'away',
  ticketId: null,
  turn: null,
  fence: null,
  agentId: 'B',
  capacity: 1,
  languages: ['en'],
};

/** A trail that nobody was told of. */
const plays =
  (...entries: Parameters<typeof trailOf>) =>
  (day: Day) => {
    day.operations = day.operations.filter(({ act }) => act !== 'next');
    day.books.audit = trailOf(...entries);
  };

describeCheck(
  'offers-allowed',
  [
    [
      'an offer to somebody away',
      plays(away, audited('started', 1, 'B')),
      'to an agent who is not available',
    ],
    [
      'an offer in a language that its agent does not speak',
      (day) => {
        plays(audited('started', 1, 'B'))(day);
        day.books.line[0]!.language = 'ja';
      },
      'in a language not spoken',
    ],
    [
      'an offer to somebody whose hands are full',
      plays(audited('started', 1, 'B'), audited('started', 2, 'B')),
      'turn 2 was given as one more than the 1 that its agent may have',
    ],
    [
      'an offer of what another has in hand, under another fence than the next',
      plays(audited('started', 1, 'A'), audited('started', 1, 'B')),
      'under fence 1 after 1',
      'turn 1 was given while it was in hand',
    ],
    [
      'an offer of what has been answered',
      plays(audited('started', 1, 'A'), audited('replied', 1, 'A'), audited('started', 1, 'B', { fence: 2 })),
      'after it had been answered',
    ],
    [
      'an offer of what its customer has taken back',
      plays(
        audited('started', 1, 'A'),
        audited('taken-out', 1, 'A'),
        audited('started', 1, 'B', { fence: 2 }),
      ),
      'after its customer had ended it',
    ],
    [
      'an offer over a lower turn',
      plays(audited('started', 2, 'A'), audited('started', 1, 'B')),
      'turn 2 was given over turn 1, which waited',
    ],
    [
      'an offer that the audit does not know',
      (day) => day.operations.push(claimed(9, 'agent-1')),
      'agent-1 was told of fence 1 of T-9',
    ],
    [
      'an offer to somebody else than the audit has',
      (day) => (day.operations.findLast(({ act }) => act === 'next')!.actor = 'agent-1'),
      'turn 3 was given to agent-1, and the audit has somebody else',
    ],
    [
      'an order that nobody can have seen',
      (day) =>
        Object.assign(
          day.operations.findLast(({ act }) => act === 'next')!,
          { sentAt: 90, endedAt: 95 },
        ),
      'turn 3 was given before turn 2 was asked for, and stands after it',
    ],
  ],
  [
    [
      'an answered turn on which its customer has said more',
      (day) => {
        plays(
          audited('started', 1, 'A'),
          audited('replied', 1, 'A'),
          audited('started', 1, 'B', { fence: 2 }),
        )(day);
        day.operations.push({ ...day.operations[0]!, act: 'message', about: 'T-1' });
      },
    ],
    [
      'what was given back',
      plays(
        audited('started', 1, 'A'),
        audited('requeued', 1, 'A', { cause: 'lease-over' }),
        audited('started', 1, 'A', { fence: 2 }),
      ),
    ],
    [
      'offers that overlap in time',
      (day) =>
        day.operations
          .filter(({ act }) => act === 'next')
          .forEach((offer) => Object.assign(offer, { sentAt: 100, endedAt: 200 })),
    ],
  ],
);
