import { type Day, describeCheck } from './testing/describe-check.js';

const events = (day: Day, service: 'intake' | 'eligibility' | 'scheduling') =>
  day.books.messaging[service].outbox;

describeCheck('one-effect', [
  [
    'an inquiry without a decision',
    (day) => events(day, 'eligibility').pop(),
    'turn 3 (T-3) was never decided',
    'turn 3 (T-3) was dated, and never accepted',
  ],
  [
    'two decisions',
    (day) => events(day, 'eligibility').push(events(day, 'eligibility')[0]!),
    'revision 1 of turn 1 (T-1) was decided twice',
  ],
  [
    'a decision out of nothing',
    (day) => events(day, 'intake').pop(),
    'revision 1 of turn 3 (T-3) was decided, and never received',
  ],
  [
    'an accepted turn without a date',
    (day) => events(day, 'scheduling').pop(),
    'turn 3 (T-3) was never dated',
  ],
  [
    'two dates',
    (day) => events(day, 'scheduling').push(events(day, 'scheduling')[0]!),
    'turn 1 (T-1) was dated twice',
  ],
  [
    'a date of a declined turn',
    (day) => (events(day, 'eligibility')[0]!.outcome = 'declined'),
    'turn 1 (T-1) was dated, and never accepted',
  ],
  [
    'an inquiry that was published twice',
    (day) => events(day, 'intake').push(events(day, 'intake')[0]!),
    'published twice',
  ],
]);
