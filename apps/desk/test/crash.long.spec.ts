import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { surviveKills } from './killed-journey.js';

const SEED = Number(process.env['JUNBAN_SEED'] ?? 20_261_122);
const KILLS = 20;

const randomKill = fc.record({
  afterAnswers: fc.integer({ min: 1, max: 32 }),
  thenMillis: fc.integer({ min: 0, max: 60 }),
});

it.each(fc.sample(randomKill, { numRuns: KILLS, seed: SEED }).map((kill) => [kill]))(
  `loses and doubles nothing when it is killed at a random point %j (JUNBAN_SEED=${SEED})`,
  async (kill) => {
    await expect(surviveKills([kill])).resolves.toBeUndefined();
  },
  120_000,
);
