import { describe, it } from '@jest/globals';
import { testInZone } from './testing/machine-in-zone.js';

describe('Every rule of this library holds', () => {
  it.each(['UTC', 'Asia/Tokyo'])('on a machine in %s', testInZone, 180_000);
});
