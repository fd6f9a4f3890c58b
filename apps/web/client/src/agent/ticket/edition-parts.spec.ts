import { expect, it } from '@jest/globals';
import { editionParts } from './edition-parts.js';

it.each([
  ['ja-2024-09-09', { language: 'ja', date: '2024-09-09' }],
  ['en-2024-04-30', { language: 'en', date: '2024-04-30' }],
  ['trial', undefined],
])('edition %s', (id, parts) => {
  expect(editionParts(id)).toEqual(parts);
});
