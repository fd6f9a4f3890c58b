import { describe, expect, it } from '@jest/globals';
import { loadEditions } from './load-editions.js';
import { loadHelpCenter } from './help-center/load-help-center.js';
import { topicsTold } from './topics-told.js';
import { TOPICS } from './topics.js';

const told = (edition: string) => topicsTold(loadEditions().get(edition)!, loadHelpCenter());
const topicOf = (topic: string, edition = 'ja-2024-09-09') =>
  told(edition).topics.find((one) => one.topic === topic)!;

describe('topics as a form offers them', () => {
  it('are all, in the order of the policy', () => {
    expect(told('ja-2024-09-09').topics.map(({ topic }) => topic)).toEqual([...TOPICS]);
  });

  it.each([
    ['new-coin', 'in', true],
    ['operation', 'in', false],
    ['tax', 'out', false],
  ] as const)('say whom they are for: %s', (topic, scope, onFreePlan) => {
    expect(topicOf(topic)).toMatchObject({ scope, onFreePlan });
  });

  it('differ with the edition', () => {
    expect(topicOf('operation', 'en-2024-04-30').onFreePlan).toBe(true);
  });

  it('ask what they need, and the type of a file only where there is a file', () => {
    expect(topicOf('new-exchange').asked).toEqual([
      { field: 'registeredEmail' },
      { field: 'details.exchange' },
      { field: 'details.connection' },
      { field: 'details.fileType', when: { field: 'details.connection', is: 'file' } },
    ]);
  });

  it('have a name and a reason for each field in both languages', () => {
    for (const { name, why } of told('ja-2024-09-09').fields)
      for (const text of [name.ja, name.en, why.ja, why.en]) expect(text).toEqual(expect.stringMatching(/./));
  });
});
