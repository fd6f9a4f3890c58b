import { chromiumObstacle, launchChromium } from '../../libs/testing/src/chromium.js';
import { startDesk } from '../../libs/testing/src/desk/process.js';
import { inDirectory } from '../in-directory.js';
import { median } from '../median.js';
import { row } from '../row.js';
import { millisToUse } from './slow-phone.js';

const ROUNDS = 5;
const WITHIN_MILLIS = 1_500;

const measure = async (dataDir: string): Promise<number> => {
  const desk = await startDesk({ dataDir, args: ['--at', '2026-11-24T11:00:00+09:00'] });
  const browser = await launchChromium();
  try {
    const seen: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      seen.push(await millisToUse(browser, `${desk.url}/support`));
    return median(seen);
  } finally {
    await browser.close();
    await desk.end('SIGINT');
  }
};

/** The customer's page on a slow phone. */
export const reportPages = async (): Promise<void> => {
  if (chromiumObstacle) return console.log(`skipped: pages (${chromiumObstacle})`);
  const millis = await inDirectory(measure);
  row(
    'support page on a slow phone, to its first use',
    `${(millis / 1_000).toFixed(2)} s`,
    `under ${WITHIN_MILLIS / 1_000} s`,
    millis < WITHIN_MILLIS,
  );
};
