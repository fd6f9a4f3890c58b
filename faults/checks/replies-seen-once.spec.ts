import { aDeed } from './testing/calm-day.js';
import { type Day, describeCheck } from './testing/describe-check.js';

const reply = (day: Day, outcome: 'done' | 'refused' | 'unknown') =>
  (day.operations.find(({ act }) => act === 'reply')!.outcome = outcome);

describeCheck(
  'replies-seen-once',
  [
    [
      'an accepted reply that is not there',
      (day) => day.views[0]!.messages.pop(),
      'was accepted and is not seen',
    ],
    [
      'an accepted reply that is there twice',
      (day) => day.views[0]!.messages.push(day.views[0]!.messages[0]!),
      'is seen 2 times',
    ],
    ['a refused reply that is there', (day) => reply(day, 'refused'), 'was refused and is seen'],
    [
      'words that nobody has sent',
      (day) => day.books.said.push({ ticketId: 'T-1', from: 'support', body: 'Out of thin air.' }),
      "support is said to have written 'Out of thin air.'",
    ],
    [
      'an accepted message that is not there',
      (day) => day.operations.push(aDeed({ act: 'message', about: 'T-1', request: { message: 'And?' } })),
      'was accepted and is not seen',
    ],
    [
      'a lost reply on a ticket without proof',
      (day) => {
        day.views.shift();
        day.books.said.shift();
      },
      'was accepted and is not seen',
    ],
  ],
  [
    ['a reply of unknown outcome that is there', (day) => reply(day, 'unknown')],
    [
      'a reply of unknown outcome that is not there',
      (day) => {
        reply(day, 'unknown');
        day.views[0]!.messages.pop();
      },
    ],
  ],
);
