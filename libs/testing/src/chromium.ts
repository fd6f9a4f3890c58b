import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The program of JUNBAN_TEST_CHROMIUM, or one where it is usually installed. */
export const chromiumProgram = process.env['JUNBAN_TEST_CHROMIUM'] ?? PLACES.find(existsSync);

/** Why there can be no browser here, and the way out; undefined where there can. */
export const chromiumObstacle = chromiumProgram
  ? undefined
  : 'install Chromium, or name its program in JUNBAN_TEST_CHROMIUM';

/** A browser without a window. It may run as root in a container, where Chromium's own sandbox is not to be had. */
export const launchChromium = async (): Promise<Browser> => {
  // Loaded by those who need it: it is large, and every test that touches a database would wait for it.
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: chromiumProgram!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
};
