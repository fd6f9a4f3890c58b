/**
 * A reporter for Jest that ends a run with the names of the tests that were skipped. Who skips a suite says in its name
 * why, and the way out.
 */
export default class SkippedTests {
  constructor({ testNamePattern }) {
    // Whoever asks for some tests by name doesn't miss the others.
    this.areOthersWanted = !testNamePattern;
  }

  onRunComplete(_contexts, { testResults }) {
    if (!this.areOthersWanted) return;
    const skipped = testResults
      .flatMap((file) => file.testResults)
      .filter(({ status }) => status === 'pending');
    if (skipped.length === 0) return;
    const suites = Map.groupBy(skipped, ({ ancestorTitles }) => ancestorTitles.join(' › '));
    const lines = [...suites].flatMap(([suite, tests]) => [
      '',
      `  ${suite}`,
      ...tests.map(({ title }) => `    ○ ${title}`),
    ]);
    process.stderr.write(`\nSkipped (${skipped.length}):\n${lines.slice(1).join('\n')}\n`);
  }
}
