import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { describeUnless } from './describe-unless.js';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const program = process.env['JUNBAN_TEST_CHROMIUM'] ?? PLACES.find(existsSync);

/**
 * Describes tests that need a Chromium: that of JUNBAN_TEST_CHROMIUM, or one where it is usually installed. Without one
 * they are skipped, or fail, as those of Kafka.
 */
export function describeInBrowser(name: string, define: (browser: () => Browser) => void): void {
  const obstacle = program ? undefined : 'install Chromium, or name its program in JUNBAN_TEST_CHROMIUM';
  describeUnless(obstacle, 'a Chromium', name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      // Tests may run as root in a container, where Chromium's own sandbox is not to be had.
      const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
      browser = await chromium.launch({ executablePath: program!, args });
    });
    afterAll(() => browser?.close());
    define(() => browser!);
  });
}
