import { expect, it } from '@jest/globals';
import { fieldNames, topicName, TOPICS } from '#policy';
import { policyWords } from '../../../libs/policy/src/way-out/policy-words.js';
import * as words from '../client/src/shared/texts/policy-words.js';

it.each(['ja', 'en'] as const)('pages call topics and fields as the policy does in %s', (language) => {
  expect(words.TOPICS).toEqual(TOPICS);
  for (const topic of TOPICS) expect(words.topicIn(language, topic)).toBe(topicName(topic, language));
  for (const path of Object.keys(policyWords[language].fields))
    expect(words.fieldIn(language, path)).toBe(fieldNames([path], language));
});

it('says an unknown topic or field as it is', () => {
  expect([words.topicIn('en', 'other'), words.fieldIn('ja', 'details.other')]).toEqual([
    'other',
    'details.other',
  ]);
});
