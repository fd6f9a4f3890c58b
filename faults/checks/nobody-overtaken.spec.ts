import { audited, trailOf } from './testing/calm-day.js';
import { type Day, describeCheck } from './testing/describe-check.js';

const events = (day: Day, service: 'intake' | 'eligibility' | 'scheduling') =>
  day.books.messaging[service].outbox;

const plays =
  (...entries: Parameters<typeof trailOf>) =>
  (day: Day) => {
    day.books.audit = trailOf(...entries);
  };

describeCheck(
  'nobody-overtaken',
  [
    [
      'a claim that passes over a waiting turn',
      plays(audited('started', 2, 'A'), audited('started', 1, 'A')),
      'turn 1 waited when turn 2 was given',
    ],
    [
      'a claim that passes over a turn that has come back',
      plays(
        audited('started', 1, 'A'),
        audited('requeued', 1, 'A', { cause: 'lease-over' }),
        audited('started', 2, 'A'),
        audited('started', 1, 'A', { fence: 2 }),
      ),
      'turn 1 waited when turn 2 was given',
    ],
    [
      'a claim of another agent that passes over a turn that was given away',
      plays(
        audited('started', 1, 'A'),
        audited('requeued', 1, 'A', { cause: 'released' }),
        audited('started', 2, 'B'),
        audited('started', 1, 'B', { fence: 2 }),
      ),
      'turn 1 waited when turn 2 was given',
    ],
    [
      'a first offer after a higher one, as agents saw it',
      (day) =>
        Object.assign(
          day.operations.find(({ act }) => act === 'next')!,
          { sentAt: 126, endedAt: 127 },
        ),
      'turn 1 was first offered after turn 2',
    ],
  ],
  [
    [
      'a turn of a language that the agent does not speak',
      (day) => {
        plays(audited('started', 2, 'B'), audited('started', 1, 'A'))(day);
        day.books.line[0]!.language = 'ja';
      },
    ],
    [
      'a turn that was refused at first',
      (day) => {
        plays(audited('started', 2, 'A'), audited('started', 1, 'A'))(day);
        events(day, 'eligibility')[0]!.outcome = 'information-needed';
      },
    ],
    [
      'a turn that its agent had given away',
      plays(
        audited('started', 1, 'A'),
        audited('requeued', 1, 'A', { cause: 'skipped' }),
        audited('started', 2, 'A'),
        audited('started', 1, 'B', { fence: 2 }),
      ),
    ],
    [
      'a turn that never stood in line again',
      plays(
        audited('started', 1, 'A'),
        audited('requeued', 1, 'A', { cause: 'away' }),
        audited('started', 2, 'A'),
      ),
    ],
  ],
);
