import { describe } from '@jest/globals';
import { convergence } from './testing/convergence.features.js';
import { SEED } from './testing/runs.js';

describe(`Whatever the order in which facts arrive, at length (seed ${SEED})`, () => {
  convergence(1200);
});
