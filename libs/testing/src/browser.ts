import type { Browser } from 'playwright-core';
import { chromiumObstacle, launchChromium } from './chromium.js';
import { describeUnless } from './describe-unless.js';

/**
 * Describes tests that need a Chromium: that of JUNBAN_TEST_CHROMIUM, or one where it is usually installed. Without one
 * they are skipped, or fail, as those of Kafka.
 */
export function describeInBrowser(name: string, define: (browser: () => Browser) => void): void {
  describeUnless(chromiumObstacle, 'a Chromium', name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await launchChromium();
    });
    afterAll(() => browser?.close());
    define(() => browser!);
  });
}
