import { expect, it } from '@jest/globals';
import { groupsOf } from './groups.js';

const topic = (name: string, scope: 'in' | 'out', onFreePlan: boolean) => ({
  ...{ topic: name, scope, onFreePlan, asked: [] },
  ...{ name: { ja: name, en: name }, article: { ja: '', en: '' } },
});

it('groups topics by whom the policy covers them for, in its order', () => {
  const topics = [
    topic('operation', 'in', false),
    topic('new-coin', 'in', true),
    topic('problem', 'in', false),
    // An edition that gives everything to everybody still covers no tax advice.
    topic('tax', 'out', true),
  ];
  expect(groupsOf(topics).map(({ group, topics: those }) => [group, those.map((one) => one.topic)])).toEqual([
    ['everybody', ['new-coin']],
    ['paid', ['operation', 'problem']],
    ['not-covered', ['tax']],
  ]);
});

it('shows no empty group', () => {
  expect(groupsOf([topic('new-coin', 'in', true)])).toHaveLength(1);
});
