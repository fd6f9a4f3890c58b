import { expect, it } from '@jest/globals';
import { surviveKills } from './killed-journey.js';

it('loses and doubles nothing when it is killed while inquiries arrive, while they are decided and while agents answer', async () => {
  await expect(
    surviveKills([
      { afterAnswers: 5, thenMillis: 2 },
      { afterAnswers: 10, thenMillis: 10 },
      { afterAnswers: 24, thenMillis: 3 },
    ]),
  ).resolves.toBeUndefined();
});
