import { describe } from '@jest/globals';
import { order } from './testing/order.features.js';
import { SEED } from './testing/runs.js';

describe(`However the desk's day goes (seed ${SEED})`, () => {
  order(100);
});
