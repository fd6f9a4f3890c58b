import { type Day, describeCheck } from './testing/describe-check.js';

const intake = (day: Day) => day.books.messaging.intake;
const inKafka = (day: Day, sequence: number) =>
  day.log.findIndex((record) => record.source === 'intake' && record.sequence === sequence);

describeCheck(
  'readers-agree',
  [
    [
      'a hole in an outbox',
      (day) => intake(day).outbox.splice(1, 1),
      'intake/0 has 3 in place of 2',
      'intake/0 2 is intake-2 in Kafka and intake-3 at its source',
      'intake/0 3 is intake-3 in Kafka and nothing at its source',
    ],
    [
      'a chain that is broken',
      (day) => (intake(day).outbox[1]!.previous = 'other'),
      "intake/0 2 doesn't follow",
    ],
    [
      'a counter that is ahead',
      (day) => (intake(day).streams[0]!.sequence = 4),
      'its counter at 4',
      'eligibility has read',
      'assignment has read',
    ],
    [
      'a record that Kafka lacks at the end',
      (day) => day.log.splice(inKafka(day, 3), 1),
      'ends at 3 and in Kafka at 2',
    ],
    [
      'a record that Kafka lacks in the middle',
      (day) => day.log.splice(inKafka(day, 2), 1),
      'has 3 in Kafka after 1',
    ],
    [
      'another event in Kafka',
      (day) => (day.log[inKafka(day, 2)]!.id = 'other'),
      'intake/0 2 is other in Kafka and intake-2',
    ],
    [
      'a reader that lags for ever',
      (day) => Object.assign(day.books.messaging.eligibility.inbox[0]!, { sequence: 2, lastId: 'intake-2' }),
      'eligibility has read intake/0 up to 2',
    ],
    [
      'a reader that has read something else',
      (day) => (day.books.messaging.eligibility.inbox[0]!.lastId = 'other'),
      'eligibility has read intake/0 up to 3 (other)',
    ],
    ['parked events', (day) => (day.books.messaging.scheduling.parked = 1), 'scheduling has parked 1'],
  ],
  [['a record that is in Kafka twice', (day) => day.log.push(day.log[inKafka(day, 2)]!)]],
);
