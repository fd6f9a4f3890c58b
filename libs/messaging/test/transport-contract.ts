import { afterAll, afterEach, beforeEach, describe } from '@jest/globals';
import { describeEpochs } from './contract/epochs.js';
import { describeFailures } from './contract/failures.js';
import { describeFaults } from './contract/faults.js';
import { describeOrder } from './contract/order.js';
import { describeOutages } from './contract/outages.js';
import { TestBench } from './contract/test-bench.js';
import { describeVersions } from './contract/versions.js';
import type { TransportHarness } from './support/harness.js';
import { repaired } from './support/tally.js';

/** What every transport promises (DESIGN §6). Each transport's own spec only builds the harness. */
export const testTransport = (name: string, open: () => Promise<TransportHarness>): void =>
  describe(`${name} transport`, () => {
    const bench = new TestBench(open);
    beforeEach(() => bench.setUp());
    afterEach(async () => {
      repaired.clear();
      await bench.stopAll();
    });
    afterAll(() => bench.tearDown());

    describeOrder(bench);
    describeFaults(bench);
    describeFailures(bench);
    describeOutages(bench);
    describeEpochs(bench);
    describeVersions(bench);
  });
