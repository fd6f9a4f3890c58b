import Sequencer from '@jest/test-sequencer';

/**
 * The order in which Jest's workers take the test files, the same on every machine: tests of the whole system wait a lot
 * and those of one service compute a lot, so both kinds are always under way together; what is short comes last, so that
 * no worker waits long for the other.
 */
export default class TestOrder extends Sequencer {
  sort(tests) {
    const { e2e = [], int = [], pure = [] } = Object.groupBy(byPath(tests), kindOf);
    return [...mixed(e2e, int), ...pure];
  }
}

const byPath = (tests) => [...tests].sort((a, b) => (a.path < b.path ? -1 : 1));

const kindOf = ({ path }) => /\.(e2e|int)\.spec\.ts$/.exec(path)?.[1] ?? 'pure';

/** All of both, in their own order, with the same share of each from beginning to end. */
const mixed = (some, others) =>
  [some, others]
    .flatMap((list) => list.map((test, index) => ({ test, at: (index + 0.5) / list.length })))
    .sort((a, b) => a.at - b.at)
    .map(({ test }) => test);
