import { describe, it } from '@jest/globals';
import { testInZone } from './testing/machine-in-zone.js';

describe('Every rule of this library holds', () => {
  // On both sides of Japan and of the date line, with and without summer time; machine-zones.long.spec.ts has the usual ones.
  it.each(['America/Los_Angeles', 'Pacific/Kiritimati'])('on a machine in %s', testInZone, 180_000);
});
