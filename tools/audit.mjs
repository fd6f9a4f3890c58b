// Fails when a package of production has a known vulnerability of level high or above. A registry without advisories is said, not hidden.
import { spawnSync } from 'node:child_process';

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
const report = JSON.parse(stdout);
const levels = report.metadata?.vulnerabilities;
if (!levels) {
  process.stdout.write(
    `Not audited: the registry gives no advisories (${report.message ?? 'no reason given'}).\n`,
  );
} else {
  process.stdout.write(`Known vulnerabilities in production packages: ${JSON.stringify(levels)}\n`);
  process.exitCode = levels.high + levels.critical > 0 ? 1 : 0;
}
