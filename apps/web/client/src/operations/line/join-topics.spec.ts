import { expect, it } from '@jest/globals';
import { joinTopics } from './join-topics.js';

const outcome = (topic: string, declined: number, reasons = {}) => ({
  ...{ topic, accepted: 1, informationNeeded: 0 },
  ...{ declined, reasons },
});

it('adds up pages of outcomes, joins them with corrections, and puts the most declined first', () => {
  const joined = joinTopics(
    [
      outcome('problem', 0),
      outcome('tax', 2, { 'out-of-scope': 2 }),
      outcome('tax', 1, { 'out-of-scope': 1, 'plan-not-entitled': 1 }),
    ],
    [
      { topic: 'problem', declined: 1, to: { operation: 2 } },
      { topic: 'legal', declined: 0, to: {} },
    ],
  );
  expect(joined.map(({ topic }) => topic)).toEqual(['tax', 'legal', 'problem']);
  expect(joined[0]).toMatchObject({
    ...{ accepted: 2, declined: 3, byAgents: 0 },
    reasons: { 'out-of-scope': 3, 'plan-not-entitled': 1 },
  });
  expect(joined[2]).toMatchObject({ accepted: 1, byAgents: 1, to: { operation: 2 } });
});
