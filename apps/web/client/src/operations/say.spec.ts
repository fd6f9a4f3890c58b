import { expect, it, jest } from '@jest/globals';

let spoken = 'ja';
jest.unstable_mockModule('../shared/texts/language.js', () => ({ language: () => spoken }));
const { sayDuration } = await import('./say.js');

it.each([
  [0, '0秒', '0 s'],
  [59, '59秒', '59 s'],
  [60, '1分', '1 min'],
  [7_800, '2時間10分', '2 h 10 min'],
  [25_200, '7時間', '7 h'],
])('%s seconds', (seconds, ja, en) => {
  spoken = 'ja';
  expect(sayDuration(seconds)).toBe(ja);
  spoken = 'en';
  expect(sayDuration(seconds)).toBe(en);
});
