import { aDeed, audited, replied } from './testing/calm-day.js';
import { type Day, describeCheck } from './testing/describe-check.js';

/** Turn 1 is answered a second time, by a reply that has seen this revision. */
const answersAgain = (revision: number) => (day: Day) => {
  day.operations.find(({ act }) => act === 'reply')!.request = { fence: 1, revision: 1, message: '' };
  day.operations.push(replied(1, 'agent-1', { request: { fence: 2, revision, message: '' } }));
  day.books.audit.push({ ...audited('replied', 1, 'A', { fence: 2 }), entry: 99 });
};

describeCheck(
  'answered-once',
  [
    [
      'a turn that nobody answered',
      (day) => (day.books.audit = day.books.audit.filter(({ act, turn }) => act !== 'replied' || turn !== 2)),
      'turn 2 was accepted and never answered',
    ],
    ['a second answer to the same words', answersAgain(1), 'turn 1 was answered 2 times, on revisions 1, 1'],
  ],
  [
    ['a second answer to a new message', answersAgain(2)],
    [
      'a turn that its customer took back',
      (day) => {
        day.books.audit = day.books.audit.filter(({ turn }) => turn !== 2);
        day.operations.push(aDeed({ act: 'withdraw', about: 'T-2' }));
      },
    ],
  ],
);
