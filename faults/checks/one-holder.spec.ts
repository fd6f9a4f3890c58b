import { audited, claimed, replied, trailOf } from './testing/calm-day.js';
import { type Day, describeCheck } from './testing/describe-check.js';

const plays =
  (...entries: Parameters<typeof trailOf>) =>
  (day: Day) => {
    day.books.audit = trailOf(...entries);
    day.operations = [];
  };

describeCheck('one-holder', [
  [
    'a ticket that is given to two',
    plays(audited('started', 1, 'A'), audited('started', 1, 'B', { fence: 2 })),
    'T-1 was given away under fence 2 while held under 1',
  ],
  [
    'a fence that stands still',
    plays(audited('started', 1, 'A'), audited('replied', 1, 'A'), audited('started', 1, 'B')),
    'T-1 has fence 1 after 1',
  ],
  [
    'an end under an old fence',
    plays(
      audited('started', 1, 'A'),
      audited('requeued', 1, 'A'),
      audited('started', 1, 'B', { fence: 2 }),
      audited('replied', 1, 'A'),
    ),
    'T-1 was replied under fence 1, held under 2',
  ],
  [
    'a reply under a fence that was over',
    (day) => {
      plays(audited('started', 1, 'A'), audited('requeued', 1, 'A', { cause: 'lease-over' }))(day);
      day.operations = [claimed(1, 'agent-1'), replied(1, 'agent-1')];
    },
    'T-1 under fence 1 was replied by an agent, and is lease-over in the audit',
  ],
  [
    'two who saw the same fence',
    (day) => day.operations.push(claimed(2, 'agent-2')),
    'T-2 under fence 1 was in the hands of agent-1 and of agent-2',
    'T-2 under fence 1 was ended by agent-1',
  ],
  [
    'two ends of one fence',
    (day) => day.operations.push(replied(1, 'agent-2')),
    'T-1 under fence 1 was ended twice',
  ],
  [
    'an end by somebody who never held it',
    (day) => (day.operations.find(({ act }) => act === 'reply')!.actor = 'agent-3'),
    'T-1 under fence 1 was ended by agent-3, who never held it',
  ],
  [
    'a ticket given to another while its agent still answers it',
    (day) => {
      const answer = [{ ticketId: 'T-1', turn: 1, fence: 2, language: 'en' }];
      day.operations.push(claimed(1, 'agent-1', { sentAt: 120, endedAt: 130, answers: answer }));
      day.operations.find(({ act }) => act === 'reply')!.sentAt = 140;
    },
    'T-1 was in the hands of agent-1 under fence 2 while agent-2 had it under 1',
  ],
]);
