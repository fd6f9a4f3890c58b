import { audited } from './testing/calm-day.js';
import { type Day, describeCheck } from './testing/describe-check.js';

const skips = (day: Day) =>
  day.books.audit.push({ ...audited('requeued', 1, 'A', { cause: 'skipped' }), entry: 99 });

describeCheck(
  'compliance-agrees',
  [
    [
      'a violation that is reported',
      (day) => day.compliance.violations.items.push({ kind: 'overtaken', turn: 2, over: { turn: 1 } }),
      'turn 2 was given: overtaken (turn 1)',
    ],
    [
      'an offer that is not counted',
      (day) => (day.compliance.offered = 2),
      'it counts 2 offers, and there were 3',
    ],
    [
      'a skip that is not reported',
      skips,
      'it counts 0 skips, and there were 1',
      'it has turns come back by , and they did by skipped 1',
    ],
  ],
  [
    [
      'a skip that is',
      (day) => {
        skips(day);
        day.compliance.skips.total = 1;
        day.compliance.reassignments = { skipped: 1 };
      },
    ],
  ],
);
