import type { Browser } from 'playwright-core';

/** What Lighthouse calls slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms to each answer. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

/** From the address to the first thing of the page that can be used, in milliseconds, with nothing cached. */
export const millisToUse = async (browser: Browser, url: string): Promise<number> => {
  const context = await browser.newContext({
    locale: 'ja-JP',
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', SLOW_4G);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const started = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('main :is(button, input, select, textarea, a)').first().waitFor();
  const millis = performance.now() - started;
  await context.close();
  return millis;
};
